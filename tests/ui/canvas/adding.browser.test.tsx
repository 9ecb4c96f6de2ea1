import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { registry } from '../../../nodes/registry.ts'
import { emptyDocument, type GraphDocument } from '../../../src/graph/document/document.ts'
import { NODE_DRAG_TYPE } from '../../../src/ui/base/selection.ts'
import { cardWidth, estimateHeight, overlap } from '../../../src/ui/layout/card-geometry.ts'
import { drawn, hand, type Point } from '../support/hand.ts'
import { openCanvas } from '../support/open-canvas.tsx'
import { graphOf } from '../support/small-graph.ts'

const pair = () => graphOf({ data: ['digits', 0, 0], conv: ['conv2d', 480, 0] }, 'data.data -> conv.input')

const types = (document: GraphDocument) => Object.values(document.nodes).map(({ type }) => type)

afterEach(() => hand.letGo())

describe('a node type dragged from the library', () => {
  it('becomes a node where it is dropped', async () => {
    const canvas = await openCanvas(pair())
    const at: Point = { x: 300, y: 500 }
    await hand.dragData(NODE_DRAG_TYPE, 'dropout', [{ x: 20, y: 20 }, { x: 200, y: 300 }, at])
    expect(types(canvas.project.document.value)).toContain('dropout')
    expect(canvas.selected()).toEqual(['dropout'])
    const { left, right, top } = canvas.node('dropout').getBoundingClientRect()
    expect(Math.abs((left + right) / 2 - at.x)).toBeLessThan(10)
    expect(Math.abs(top - at.y)).toBeLessThan(30)
  })

  it('becomes a node also when it is let go over something that the pointer has only just come to', async () => {
    const canvas = await openCanvas(pair())
    await hand.dragData(NODE_DRAG_TYPE, 'dropout', [{ x: 20, y: 20 }, canvas.title('conv')])
    expect(types(canvas.project.document.value)).toContain('dropout')
  })

  it('is put into the wire it is dropped on, and lights that wire up before', async () => {
    const canvas = await openCanvas(pair())
    const [a, b] = [canvas.at('data.data'), canvas.at('conv.input')]
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
    const isLit = () => canvas.wire('w_1')?.getAttribute('class')?.includes('wireSplicing')
    // What the library says when a drag begins there.
    canvas.selection.drag({ type: 'optimizer' })
    await hand.dragData(NODE_DRAG_TYPE, 'optimizer', [{ x: 20, y: 20 }, middle], false)
    expect(isLit()).toBe(false)
    canvas.selection.drag({ type: 'dropout' })
    await hand.dragData(NODE_DRAG_TYPE, 'dropout', [{ x: 20, y: 20 }, middle], false)
    expect(isLit()).toBe(true)
    await hand.dragData(NODE_DRAG_TYPE, 'dropout', [middle])
    expect(canvas.wires()).toEqual(['data.data -> dropout.input', 'dropout.output -> conv.input'])
    await hand.key('Control+z')
    expect(canvas.wires()).toEqual(['data.data -> conv.input'])
  })

  it('is no node when it is something else that is dragged, or a type nobody knows', async () => {
    const canvas = await openCanvas(pair())
    await hand.dragData('text/plain', 'dropout', [{ x: 300, y: 500 }])
    await hand.dragData(NODE_DRAG_TYPE, 'no-such-type', [{ x: 300, y: 500 }])
    expect(Object.keys(canvas.project.document.value.nodes)).toHaveLength(2)
  })
})

describe('the search on the canvas', () => {
  it('opens by double click and adds at the pointer', async () => {
    const canvas = await openCanvas(emptyDocument('test', 'Test'))
    await hand.click({ x: 400, y: 300 }, 'left', 2)
    await hand.type('mnist')
    await hand.key('Enter')
    expect(types(canvas.project.document.value)).toEqual(['digits'])
    const { left, right } = canvas.node('digits').getBoundingClientRect()
    expect(Math.abs((left + right) / 2 - 400)).toBeLessThan(10)
  })

  it('says when nothing is called so, and adds nothing', async () => {
    const canvas = await openCanvas(pair())
    await hand.click({ x: 400, y: 500 }, 'left', 2)
    await hand.type('zebra')
    expect(canvas.container.textContent).toContain('Nothing is called “zebra”.')
    await hand.key('Enter')
    await hand.key('Escape')
    expect(Object.keys(canvas.project.document.value.nodes)).toHaveLength(2)
  })
})

describe('a node added by click or key', () => {
  it('finds a place in view where it covers nothing, a dozen times over', async () => {
    const canvas = await openCanvas(pair())
    for (let i = 0; i < 12; i++) {
      canvas.selection.add({ type: 'dense' })
      await drawn()
      canvas.selection.clear()
    }
    const rects = Object.values(canvas.project.document.value.nodes).map(({ type, position }) => {
      const definition = registry.get(type)
      return { ...position, width: cardWidth(definition), height: estimateHeight(definition) }
    })
    expect(rects).toHaveLength(14)
    for (const [i, a] of rects.entries())
      for (const b of rects.slice(i + 1)) expect(overlap(a, b)).toBe(false)
  })

  it('stands to the right of the one node that is selected, and is wired with it', async () => {
    const canvas = await openCanvas(pair())
    await hand.click(canvas.title('conv'))
    canvas.selection.add({ type: 'flatten' })
    await drawn()
    expect(canvas.wires()).toContain('conv.output -> flatten.input')
    const { conv, flatten } = canvas.project.document.value.nodes
    expect(flatten!.position.x).toBeGreaterThan(conv!.position.x + 184)
    expect(flatten!.position.y).toBe(conv!.position.y)
  })

  it('is brought into view and selected when another part of the page asks for it', async () => {
    const canvas = await openCanvas(graphOf({ data: ['digits', 0, 0], far: ['dense', 4000, 3000] }))
    await hand.click({ x: 500, y: 620 })
    await hand.key('0')
    canvas.selection.reveal('far')
    await expect.poll(() => canvas.node('far').querySelector('[data-card]') !== null).toBe(true)
    const { left, right } = canvas.node('far').getBoundingClientRect()
    expect(left).toBeGreaterThan(0)
    expect(right).toBeLessThan(1000)
    expect(canvas.selected()).toEqual(['far'])
  })
})

describe('something new on the canvas', () => {
  /** Cards that lie on each other, as they are drawn. */
  const covering = ({ container }: { readonly container: HTMLElement }) => {
    const cards = [...container.querySelectorAll('[data-card]')].map((card) => card.getBoundingClientRect())
    return cards.flatMap((one, i) => cards.slice(i + 1).filter((other) => overlap(one, other)))
  }
  /** The whole of a card can be seen. */
  const isSeen = (card: Element) => {
    const { left, top, right, bottom } = card.getBoundingClientRect()
    return left >= 0 && top >= 0 && right <= 1000 && bottom <= 640
  }
  const middle = { x: 500, y: 300 }

  it('never lies on a card: by slash and Enter, at one place', async () => {
    const canvas = await openCanvas(pair())
    await hand.move(middle)
    canvas.container.focus()
    for (let i = 0; i < 5; i++) {
      await hand.key('/')
      await hand.type('dense')
      await hand.key('Enter')
      const id = canvas.selected()[0]!
      await expect.poll(() => isSeen(canvas.node(id))).toBe(true)
      canvas.container.focus()
    }
    expect(types(canvas.project.document.value)).toHaveLength(7)
    canvas.selection.fit()
    await expect.poll(() => canvas.container.querySelectorAll('[data-card]')).toHaveLength(7)
    expect(covering(canvas)).toEqual([])
  })

  it('never lies on a card: dropped, copied, pasted, written, put there again after undo', async () => {
    const canvas = await openCanvas(graphOf({ dense: ['dense', 0, 0] }))
    const at = canvas.middle(canvas.node('dense'))
    await hand.dragData(NODE_DRAG_TYPE, 'select-classes', [{ x: 20, y: 20 }, at])
    await hand.key('Control+z')
    await hand.dragData(NODE_DRAG_TYPE, 'trainer', [{ x: 20, y: 20 }, at])
    canvas.selection.select({ nodes: ['dense'] })
    canvas.container.focus()
    await hand.key('Control+d')
    await hand.key('Control+c')
    await hand.move(at)
    await hand.key('Control+v')
    await hand.key('Control+v')
    canvas.selection.clear()
    canvas.container.focus()
    await hand.key('n')
    await hand.type('why')
    await hand.key('Escape')
    const { nodes, notes } = canvas.project.document.value
    expect([Object.keys(nodes).length, Object.keys(notes).length]).toEqual([5, 1])
    canvas.selection.fit()
    await expect.poll(() => canvas.container.querySelectorAll('[data-card]')).toHaveLength(5)
    expect(covering(canvas)).toEqual([])
    const note = canvas.container.querySelector('[data-note]')!.getBoundingClientRect()
    for (const card of canvas.container.querySelectorAll('[data-card]'))
      expect(overlap(card.getBoundingClientRect(), note)).toBe(false)
  })
})

describe('a large graph', () => {
  it('draws only the cards and wires that can be seen, and every node can still be reached', async () => {
    const count = 1000
    const entries = Array.from({ length: count }, (_, i) => [
      `n_${i}`,
      {
        type: 'dropout',
        version: registry.get('dropout')!.version,
        params: {},
        position: { x: (i % 40) * 260, y: Math.floor(i / 40) * 240 },
      },
    ])
    const canvas = await openCanvas({
      ...emptyDocument('large', 'Large'),
      nodes: Object.fromEntries(entries),
    })
    await expect.poll(() => canvas.container.querySelectorAll('[data-node]').length).toBe(count)
    await hand.click({ x: 5, y: 5 })
    await hand.key('.')
    // Far away: titles only.
    await expect.poll(() => canvas.container.querySelectorAll('[data-card]').length).toBe(0)
    await hand.key('0')
    // On the way there are more, and none yet.
    const isSmallPart = (cards: number) => cards > 4 && cards < 60
    await expect.poll(() => canvas.container.querySelectorAll('[data-card]').length).toSatisfy(isSmallPart)
    canvas.node('n_999').focus()
    await hand.key('ArrowLeft')
    await expect.poll(() => canvas.node('n_998').querySelector('[data-card]') !== null).toBe(true)
    expect((document.activeElement as HTMLElement).dataset.node).toBe('n_998')
  })
})

describe('the hint of what is sensible next', () => {
  it('leaves the focus on the canvas when it comes back and when it goes', async () => {
    const canvas = await openCanvas(pair())
    const press = async (name: string) => {
      const button = page.getByRole('button', { name }).element() as HTMLElement
      button.focus()
      await hand.key('Enter')
      await expect.poll(() => button.isConnected).toBe(false)
      await expect.poll(() => document.activeElement).toBe(canvas.container)
    }
    await expect
      .poll(() => page.getByRole('button', { name: 'Show what is sensible next' }).query())
      .not.toBeNull()
    await press('Show what is sensible next')
    await press('No more hints in this project')
  })
})
