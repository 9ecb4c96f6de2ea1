import { afterEach, describe, expect, it } from 'vitest'
import { drawn, hand } from '../support/hand.ts'
import { openCanvas, openScriptedCanvas } from '../support/open-canvas.tsx'
import { graphOf } from '../support/small-graph.ts'

const chain = () =>
  graphOf(
    {
      data: ['digits', 0, 0],
      conv: ['conv2d', 260, 0],
      pool: ['pooling', 520, 0],
      flat: ['flatten', 780, 0],
      adam: ['optimizer', 260, 300],
      trainer: ['trainer', 780, 240],
    },
    'data.data -> conv.input',
    'conv.output -> pool.input',
  )

afterEach(() => hand.letGo())

describe('wiring by mouse', () => {
  it('wires two ports by dragging from one to the other', async () => {
    const canvas = await openCanvas(chain())
    await hand.drag(canvas.at('pool.output'), canvas.at('flat.input'))
    expect(canvas.wires()).toContain('pool.output -> flat.input')
  })

  it('wires backwards, from an input to an output', async () => {
    const canvas = await openCanvas(chain())
    await hand.drag(canvas.at('flat.input'), canvas.at('pool.output'))
    expect(canvas.wires()).toContain('pool.output -> flat.input')
  })

  it('lights up the ports that fit and fades the others while a wire is dragged', async () => {
    const canvas = await openCanvas(chain())
    const from = canvas.at('adam.optimizer')
    await hand.drag(from, { x: from.x + 60, y: from.y + 80 }, { release: false })
    expect(canvas.port('trainer.optimizer').dataset.state).toBe('fits')
    expect(canvas.port('trainer.network').dataset.state).toBe('fades')
    expect(canvas.port('flat.input').dataset.state).toBe('fades')
    await hand.key('Escape')
    expect(canvas.port('trainer.network').dataset.state).toBe('idle')
    await hand.release(from)
  })

  it('wires to the first port that fits when the wire is dropped on a card', async () => {
    const canvas = await openCanvas(chain())
    await hand.drag(canvas.at('adam.optimizer'), canvas.title('trainer'))
    expect(canvas.wires()).toContain('adam.optimizer -> trainer.optimizer')
  })

  it('replaces the wire of a port that takes one, as one step of undo', async () => {
    const canvas = await openCanvas(chain())
    const before = canvas.wires()
    await hand.drag(canvas.at('data.data'), canvas.at('pool.input'))
    expect(canvas.wires()).toEqual(['data.data -> conv.input', 'data.data -> pool.input'])
    await hand.key('Control+z')
    expect(canvas.wires()).toEqual(before)
  })

  it('re-wires by dragging the end of a wire, as one step of undo', async () => {
    const canvas = await openCanvas(chain())
    await hand.drag(canvas.at('pool.input'), canvas.at('flat.input'))
    expect(canvas.wires()).toEqual(['conv.output -> flat.input', 'data.data -> conv.input'])
    await hand.key('Control+z')
    expect(canvas.wires()).toEqual(['conv.output -> pool.input', 'data.data -> conv.input'])
  })

  it('pulls a wire off when its end is dropped on the ground', async () => {
    const canvas = await openCanvas(chain())
    const from = canvas.at('pool.input')
    await hand.drag(from, { x: from.x - 30, y: from.y + 170 })
    expect(canvas.wires()).toEqual(['data.data -> conv.input'])
    expect(canvas.container.querySelector('[role="listbox"]')).toBeNull()
  })

  it('refuses a type that does not fit and says so beside the pointer', async () => {
    const canvas = await openCanvas(chain())
    const before = canvas.wires()
    await hand.drag(canvas.at('adam.optimizer'), canvas.title('flat'))
    expect(canvas.wires()).toEqual(before)
    expect(canvas.container.textContent).toContain(
      'An optimizer does not fit here: this input needs a network.',
    )
  })

  it('refuses a circle and says so', async () => {
    const canvas = await openCanvas(chain())
    const before = canvas.wires()
    await hand.drag(canvas.at('pool.output'), canvas.title('conv'))
    expect(canvas.wires()).toEqual(before)
    expect(canvas.container.textContent).toContain('That would close a circle')
  })

  it('leaves nothing at the pointer after Escape or a refused drop', async () => {
    const canvas = await openCanvas(chain())
    const loose = () => canvas.container.querySelector('path[class*="looseEnd"]')
    const from = canvas.at('pool.output')
    await hand.drag(from, { x: from.x + 40, y: from.y + 120 }, { release: false })
    expect(loose()).not.toBeNull()
    await hand.key('Escape')
    expect(loose()).toBeNull()
    await hand.release({ x: from.x + 40, y: from.y + 120 })
    await hand.drag(from, canvas.title('adam'))
    expect(loose()).toBeNull()
    await hand.move({ x: 500, y: 500 })
    await drawn()
    expect(loose()).toBeNull()
  })

  it('offers what fits when a wire is dropped on the ground, and wires the choice', async () => {
    const canvas = await openCanvas(chain())
    const from = canvas.at('pool.output')
    await hand.drag(from, { x: from.x + 20, y: from.y + 200 })
    const offered = [...canvas.container.querySelectorAll('[role="option"]')].map(
      (option) => option.textContent,
    )
    expect(offered.some((text) => text?.includes('Dense'))).toBe(true)
    expect(offered.some((text) => text?.includes('MNIST'))).toBe(false)
    await hand.type('dropout')
    await hand.key('Enter')
    expect(canvas.wires()).toContain('pool.output -> dropout.input')
    await hand.key('Control+z')
    expect(Object.keys(canvas.project.document.value.nodes)).not.toContain('dropout')
    expect(canvas.wires()).toHaveLength(2)
  })

  it('makes no wire when the search is left with Escape', async () => {
    const canvas = await openCanvas(chain())
    const from = canvas.at('pool.output')
    await hand.drag(from, { x: from.x + 20, y: from.y + 200 })
    await hand.key('Escape')
    expect(canvas.wires()).toHaveLength(2)
    expect(canvas.container.querySelector('path[class*="looseEnd"]')).toBeNull()
  })

  it('wires by two taps, without dragging', async () => {
    const canvas = await openCanvas(chain())
    await hand.click(canvas.at('pool.output'))
    expect(canvas.port('flat.input').dataset.state).toBe('fits')
    await hand.click(canvas.at('flat.input'))
    expect(canvas.wires()).toContain('pool.output -> flat.input')
  })

  it('wires by a tap on a port and one on the card that is to take the wire', async () => {
    const canvas = await openCanvas(chain())
    await hand.click(canvas.at('adam.optimizer'))
    await hand.click(canvas.title('trainer'))
    expect(canvas.wires()).toContain('adam.optimizer -> trainer.optimizer')
    await hand.click(canvas.at('adam.optimizer'))
    await hand.click(canvas.title('flat'))
    expect(canvas.wires()).toHaveLength(3)
    expect(canvas.port('flat.input').dataset.state).toBe('idle')
  })

  it('puts a node into the wire it is dropped on, as one step of undo', async () => {
    const canvas = await openCanvas(
      graphOf(
        { data: ['digits', 0, 0], conv: ['conv2d', 600, 0], drop: ['dropout', 300, 260] },
        'data.data -> conv.input',
      ),
    )
    const [from, to] = [canvas.title('drop'), canvas.at('data.data')]
    const before = canvas.project.document.value
    await hand.drag(from, { x: from.x, y: to.y - 30 })
    expect(canvas.wires()).toEqual(['data.data -> drop.input', 'drop.output -> conv.input'])
    await hand.key('Control+z')
    expect(canvas.project.document.value).toEqual(before)
  })

  it('removes a selected wire by key and by its button', async () => {
    const canvas = await openCanvas(chain())
    const [a, b] = [canvas.at('conv.output'), canvas.at('pool.input')]
    await hand.click({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
    await hand.key('Delete')
    expect(canvas.wires()).toEqual(['data.data -> conv.input'])
    await hand.key('Control+z')
    await hand.click({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
    await hand.click(canvas.middle(canvas.container.querySelector('[aria-label="Remove the wire"]')!))
    expect(canvas.wires()).toEqual(['data.data -> conv.input'])
  })

  it('changes nothing in a project that is read-only', async () => {
    const canvas = await openScriptedCanvas(chain())
    canvas.project.saved.set({ kind: 'read-only', problem: { code: 'x', severity: 'error', values: {} } })
    const before = canvas.project.document.value
    await hand.drag(canvas.at('pool.output'), canvas.at('flat.input'))
    await hand.drag(canvas.title('conv'), { x: 400, y: 500 })
    await hand.key('Delete')
    expect(canvas.project.document.value).toBe(before)
  })
})

describe('wires light up', () => {
  const lit = (container: HTMLElement) => {
    const names = (selector: string, name: 'node' | 'litWire') =>
      [...container.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset[name])
    return {
      wires: names('[data-lit-wire]', 'litWire').length,
      nodes: names('[data-node][data-lit]', 'node').sort(),
      ports: container.querySelectorAll('[data-port][data-lit]').length,
    }
  }
  const nothing = { wires: 0, nodes: [], ports: 0 }

  it('under the pointer, with the cards and ports at both ends', async () => {
    const canvas = await openCanvas(chain())
    const [a, b] = [canvas.at('conv.output'), canvas.at('pool.input')]
    await hand.move({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
    await expect.poll(() => lit(canvas.container)).toEqual({ wires: 1, nodes: ['conv', 'pool'], ports: 2 })
    await hand.move(canvas.title('adam'))
    await expect.poll(() => lit(canvas.container)).toEqual(nothing)
  })

  it('when their node has the focus of the keyboard', async () => {
    const canvas = await openCanvas(chain())
    canvas.container.focus()
    await hand.key('Tab')
    await expect.poll(() => lit(canvas.container)).toEqual({ wires: 1, nodes: [], ports: 2 })
  })
})
