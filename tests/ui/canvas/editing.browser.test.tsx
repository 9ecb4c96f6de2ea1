import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { drawn, hand } from '../support/hand.ts'
import { openCanvas } from '../support/open-canvas.tsx'
import { graphOf } from '../support/small-graph.ts'

const row = () =>
  graphOf(
    {
      data: ['digits', 0, 0],
      conv: ['conv2d', 260, 0],
      pool: ['pooling', 520, 0],
      flat: ['flatten', 780, 8],
    },
    'data.data -> conv.input',
    'conv.output -> pool.input',
    'pool.output -> flat.input',
  )

afterEach(() => hand.letGo())

describe('moving', () => {
  it('moves a card on a grid of 8, as one step of undo', async () => {
    const canvas = await openCanvas(row())
    const from = canvas.title('pool')
    await hand.drag(from, { x: from.x + 37, y: from.y + 90 })
    const { x, y } = canvas.project.document.value.nodes.pool!.position
    expect([x % 8, y % 8]).toEqual([0, 0])
    expect(y).toBeGreaterThan(40)
    await hand.key('Control+z')
    expect(canvas.project.document.value.nodes.pool!.position).toEqual({ x: 520, y: 0 })
    expect(canvas.project.history.value.undo).toBeUndefined()
  })

  it('moves all selected cards by one of them and keeps them selected', async () => {
    const canvas = await openCanvas(row())
    await hand.click(canvas.title('conv'))
    await hand.hold('Shift')
    await hand.click(canvas.title('pool'))
    await hand.letGo()
    const from = canvas.title('conv')
    await hand.drag(from, { x: from.x, y: from.y + 120 })
    const { conv, pool, flat } = canvas.project.document.value.nodes
    expect(conv!.position.y).toBe(pool!.position.y)
    expect(conv!.position.y).toBeGreaterThan(60)
    expect(flat!.position.y).toBe(8)
    expect(canvas.selected()).toEqual(['conv', 'pool'])
    await hand.key('Control+z')
    expect(canvas.project.document.value.nodes.conv!.position.y).toBe(0)
    expect(canvas.project.document.value.nodes.pool!.position.y).toBe(0)
  })

  it('has a card where the hand is, before it is let go and after', async () => {
    const canvas = await openCanvas(row())
    const place = () => canvas.node('conv').getBoundingClientRect()
    const [from, before] = [canvas.title('conv'), place()]
    await hand.drag(from, { x: from.x + 64, y: from.y + 152 }, { release: false })
    const there = place()
    // As near as the grid lets it.
    expect(Math.abs(there.left - before.left - 64)).toBeLessThan(8)
    expect(Math.abs(there.top - before.top - 152)).toBeLessThan(8)
    await hand.release({ x: from.x + 64, y: from.y + 152 })
    await expect.poll(() => canvas.project.document.value.nodes.conv!.position.y).not.toBe(0)
    expect([place().left, place().top]).toEqual([there.left, there.top])
    await hand.key('Control+z')
    await expect.poll(() => [place().left, place().top]).toEqual([before.left, before.top])
  })

  it('puts a dragged card back on Escape', async () => {
    const canvas = await openCanvas(row())
    const top = () => canvas.node('conv').getBoundingClientRect().top
    const [from, place] = [canvas.title('conv'), top()]
    await hand.drag(from, { x: from.x, y: from.y + 150 }, { release: false })
    expect(top()).toBeGreaterThan(place + 100)
    await hand.key('Escape')
    expect(top()).toBe(place)
    await hand.release(from)
    expect(canvas.project.history.value.undo).toBeUndefined()
  })

  it('leaves a card where it is while a value on it is edited', async () => {
    const canvas = await openCanvas(row())
    const field = canvas.node('conv').querySelector('input')!
    const at = canvas.middle(field)
    await hand.drag(at, { x: at.x + 60, y: at.y + 60 })
    expect(canvas.project.document.value.nodes.conv!.position).toEqual({ x: 260, y: 0 })
    await hand.click(at, 'left', 2)
    await hand.type('24')
    await hand.key('Enter')
    expect(canvas.project.document.value.nodes.conv!.params.filters).toBe(24)
  })
})

describe('selecting and deleting', () => {
  it('selects what a rectangle touches', async () => {
    const canvas = await openCanvas(row())
    const [a, b] = [canvas.title('conv'), canvas.title('pool')]
    await hand.hold('Shift')
    await hand.drag({ x: a.x - 40, y: a.y - 60 }, { x: b.x + 20, y: b.y + 20 })
    await hand.letGo()
    expect(canvas.selected()).toEqual(['conv', 'pool'])
    await hand.click({ x: a.x, y: 540 })
    expect(canvas.selected()).toEqual([])
  })

  it('deletes nodes with their wires, and brings them back', async () => {
    const canvas = await openCanvas(row())
    const before = canvas.project.document.value
    await hand.click(canvas.title('pool'))
    await hand.key('Delete')
    expect(canvas.wires()).toEqual(['data.data -> conv.input'])
    await hand.key('Control+z')
    expect(canvas.project.document.value).toEqual(before)
    await hand.key('Control+y')
    expect(canvas.wires()).toEqual(['data.data -> conv.input'])
  })

  it('deletes and reconnects what the node stood between', async () => {
    const canvas = await openCanvas(row())
    await hand.click(canvas.title('conv'))
    await hand.hold('Shift')
    await hand.click(canvas.title('pool'))
    await hand.letGo()
    await hand.key('Control+Delete')
    expect(canvas.wires()).toEqual(['data.data -> flat.input'])
    await hand.key('Control+z')
    expect(canvas.wires()).toHaveLength(3)
  })

  it('keeps Delete and undo out of the way of somebody who writes', async () => {
    const canvas = await openCanvas(row())
    await hand.click(canvas.middle(canvas.node('conv').querySelector('input')!))
    await hand.key('Delete')
    await hand.key('Backspace')
    expect(Object.keys(canvas.project.document.value.nodes)).toHaveLength(4)
  })
})

describe('copying', () => {
  it('pastes copies with the wires between them, at the pointer', async () => {
    const canvas = await openCanvas(row())
    await hand.click(canvas.title('conv'))
    await hand.hold('Shift')
    await hand.click(canvas.title('pool'))
    await hand.letGo()
    await hand.key('Control+c')
    const at = canvas.title('conv')
    await hand.move({ x: at.x, y: at.y + 250 })
    await hand.key('Control+v')
    expect(canvas.wires()).toHaveLength(4)
    expect(canvas.wires()).toContain('conv_2.output -> pool_2.input')
    expect(canvas.selected()).toEqual(['conv_2', 'pool_2'])
    expect(canvas.project.document.value.nodes.conv_2!.position.y).toBeGreaterThan(100)
    await hand.key('Control+z')
    expect(Object.keys(canvas.project.document.value.nodes)).toHaveLength(4)
  })

  it('pastes with the wires that arrive from outside when Shift is held down', async () => {
    const canvas = await openCanvas(row())
    await hand.click(canvas.title('pool'))
    await hand.key('Control+c')
    await hand.key('Control+Shift+v')
    expect(canvas.wires()).toContain('conv.output -> pool_2.input')
  })

  it('cuts, and pastes what was cut', async () => {
    const canvas = await openCanvas(row())
    await hand.click(canvas.title('flat'))
    await hand.key('Control+x')
    expect(canvas.project.document.value.nodes.flat).toBeUndefined()
    await hand.key('Control+v')
    expect(canvas.project.document.value.nodes.flat?.type).toBe('flatten')
  })

  it('duplicates beside the original, each time at a free place', async () => {
    const canvas = await openCanvas(row())
    await hand.click(canvas.title('flat'))
    await hand.key('Control+d')
    await hand.click(canvas.title('flat'))
    await hand.key('Control+d')
    const { flat, flat_2, flat_3 } = canvas.project.document.value.nodes
    const places = [flat, flat_2, flat_3].map((node) => `${node!.position.x}/${node!.position.y}`)
    expect(new Set(places).size).toBe(3)
  })

  describe('and the clipboard of the browser', () => {
    /** Copies a text elsewhere on the page, as a person does. */
    async function copyElsewhere(text: string): Promise<void> {
      const field = document.body.appendChild(document.createElement('textarea'))
      field.value = text
      field.select()
      await hand.key('Control+c')
      field.remove()
    }
    async function menu(canvas: Awaited<ReturnType<typeof openCanvas>>, item: string): Promise<void> {
      await hand.click({ x: 500, y: 560 }, 'right')
      await page.getByRole('menuitem', { name: item, exact: false }).first().click()
      await expect.poll(() => document.querySelector('[role="menu"]')).toBe(null)
      expect(canvas.container.isConnected).toBe(true)
    }
    const count = ({ project }: Awaited<ReturnType<typeof openCanvas>>) =>
      Object.keys(project.document.value.nodes).length
    const said = (canvas: Awaited<ReturnType<typeof openCanvas>>) =>
      canvas.container.querySelector('[role="status"]')?.textContent
    it('agree where the page may not look into it: nothing old is pasted, and it is said what helps', async () => {
      const canvas = await openCanvas(row())
      await hand.click(canvas.title('flat'))
      await hand.key('Control+c')
      await menu(canvas, 'Paste')
      await expect.poll(() => count(canvas)).toBe(5)
      await copyElsewhere('a sentence')
      await menu(canvas, 'Paste')
      await expect.poll(() => said(canvas)).toContain('Press Ctrl+V to paste it.')
      await expect.element(page.getByText('Press Ctrl+V to paste it.').last()).toBeVisible()
      expect(count(canvas)).toBe(5)
    })

    it('take a node while a text is selected elsewhere, and a text that was selected since', async () => {
      const canvas = await openCanvas(row())
      const help = document.body.appendChild(document.createElement('p'))
      help.textContent = 'a sentence of the help'
      document.getSelection()?.selectAllChildren(help)
      canvas.selection.select({ nodes: ['flat'] })
      await drawn()
      canvas.node('flat').focus()
      expect(document.getSelection()?.isCollapsed).toBe(false)
      await hand.key('Control+c')
      await hand.key('Control+v')
      await expect.poll(() => count(canvas)).toBe(5)
      document.getSelection()?.empty()
      document.getSelection()?.selectAllChildren(help)
      await drawn()
      await hand.key('Control+c')
      document.getSelection()?.empty()
      await hand.key('Control+v')
      await expect.poll(() => said(canvas)).toBe('There is no part of a graph in the clipboard.')
      expect(count(canvas)).toBe(5)
      help.remove()
    })
  })

  it('pastes nothing from a text that is no part of a graph', async () => {
    const canvas = await openCanvas(row())
    const data = new DataTransfer()
    data.setData('text/plain', '{"nodes": 3')
    canvas.container.focus()
    canvas.container.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    expect(Object.keys(canvas.project.document.value.nodes)).toHaveLength(4)
  })
})

describe('notes and frames', () => {
  it('writes a note by double click and keeps its paragraphs', async () => {
    const canvas = await openCanvas({
      ...row(),
      notes: { hint: { text: 'old', position: { x: 0, y: 260 }, width: 240 } },
    })
    const note = canvas.container.querySelector('[data-note="hint"]')!
    await hand.click(canvas.middle(note), 'left', 2)
    await hand.type('new')
    await hand.key('Enter')
    await hand.type('line')
    await hand.key('Control+Enter')
    expect(canvas.project.document.value.notes.hint?.text).toBe('new\nline')
  })

  it('frames the selection and moves what stands in the frame along', async () => {
    const canvas = await openCanvas(row())
    await hand.click(canvas.title('conv'))
    await hand.key('Control+g')
    await hand.type('Look')
    await hand.key('Enter')
    const [id] = Object.keys(canvas.project.document.value.frames)
    expect(canvas.project.document.value.frames[id!]?.title).toBe('Look')
    const title = canvas.middle(canvas.container.querySelector(`[data-frame="${id}"] span`)!)
    await hand.drag(title, { x: title.x, y: title.y + 140 })
    expect(canvas.project.document.value.nodes.conv!.position.y).toBeGreaterThan(80)
    expect(canvas.project.document.value.nodes.pool!.position.y).toBe(0)
    await hand.key('Control+z')
    expect(canvas.project.document.value.nodes.conv!.position.y).toBe(0)
  })

  it('names a node by double click on its title, and takes the name back when it is emptied', async () => {
    const canvas = await openCanvas(row())
    await hand.click(canvas.title('flat'), 'left', 2)
    await hand.type('Row')
    await hand.key('Enter')
    expect(canvas.project.document.value.nodes.flat?.label).toBe('Row')
    await hand.key('F2')
    await hand.key('Delete')
    await hand.key('Enter')
    expect(canvas.project.document.value.nodes.flat?.label).toBeUndefined()
  })
})
