import { afterEach, describe, expect, it } from 'vitest'
import { hand } from '../support/hand.ts'
import { openCanvas } from '../support/open-canvas.tsx'
import { graphOf } from '../support/small-graph.ts'

const graph = () =>
  graphOf(
    {
      flat: ['flatten', 520, 0],
      conv: ['conv2d', 260, 0],
      data: ['digits', 0, 0],
      adam: ['optimizer', 260, 300],
      trainer: ['trainer', 780, 100],
    },
    'data.data -> conv.input',
    'conv.output -> flat.input',
  )

const focused = () => (document.activeElement as HTMLElement | null)?.dataset

afterEach(() => hand.letGo())

describe('the keyboard', () => {
  it('reaches the nodes with Tab in the order in which data flows', async () => {
    const canvas = await openCanvas(graph())
    canvas.container.focus()
    const reached: string[] = []
    for (let i = 0; i < 60 && reached.length < 5; i++) {
      await hand.key('Tab')
      const id = focused()?.node
      if (id) reached.push(id)
    }
    expect(reached).toEqual(['data', 'conv', 'adam', 'flat', 'trainer'])
  })

  it('says of a focused node what it is, its shape, its weights and what is wrong', async () => {
    const canvas = await openCanvas(graph())
    expect(canvas.node('conv').getAttribute('aria-label')).toBe(
      'Convolution (Conv2D). output 26×26×16. 160 weights.',
    )
    expect(canvas.node('trainer').getAttribute('aria-label')).toMatch(/^Trainer\. .+ no wire yet/)
    expect(canvas.port('conv.input').getAttribute('aria-label')).toBe(
      'Input Picture: network. Wired to Digits (MNIST).',
    )
  })

  it('goes from node to node with the arrow keys, by where they are', async () => {
    const canvas = await openCanvas(graph())
    canvas.node('data').focus()
    await hand.key('ArrowRight')
    expect(focused()?.node).toBe('conv')
    await hand.key('ArrowDown')
    expect(focused()?.node).toBe('adam')
    await hand.key('ArrowUp')
    await hand.key('ArrowRight')
    expect(focused()?.node).toBe('flat')
    expect(canvas.selected()).toEqual(['flat'])
    await hand.key('ArrowUp')
    expect(focused()?.node).toBe('flat')
  })

  it('moves a frame with what stands in it, but not with what it comes to lie over', async () => {
    const frame = {
      title: 'Data',
      position: { x: -16, y: -40 },
      width: 216,
      height: 200,
      color: 'gray',
    } as const
    const canvas = await openCanvas({ ...graph(), frames: { f: frame } })
    canvas.selection.select({ frames: ['f'] })
    canvas.container.focus()
    for (let i = 0; i < 40; i++) await hand.key('Shift+ArrowRight')
    const { nodes, frames } = canvas.project.document.value
    expect([frames.f?.position.x, nodes.data?.position.x, nodes.conv?.position.x]).toEqual([304, 320, 260])
    canvas.project.undo()
    expect(canvas.project.document.value.nodes.data?.position.x).toBe(0)
  })

  it('moves a node with Shift and the arrow keys; a row of steps is one step of undo', async () => {
    const canvas = await openCanvas(graph())
    canvas.node('adam').focus()
    await hand.key('ArrowUp')
    await hand.key('ArrowDown')
    for (let i = 0; i < 3; i++) await hand.key('Shift+ArrowRight')
    await hand.key('Alt+ArrowDown')
    expect(canvas.project.document.value.nodes.adam!.position).toEqual({ x: 284, y: 308 })
    await hand.key('Control+z')
    expect(canvas.project.document.value.nodes.adam!.position).toEqual({ x: 260, y: 300 })
  })

  it('goes into a card with Enter and out with Escape', async () => {
    const canvas = await openCanvas(graph())
    canvas.node('conv').focus()
    await hand.key('Enter')
    expect(document.activeElement?.matches('[data-node="conv"] input')).toBe(true)
    await hand.key('Escape')
    expect(focused()?.node).toBe('conv')
  })

  it('wires: Enter on a port, through the ports that fit with the arrows, Enter', async () => {
    const canvas = await openCanvas(graph())
    canvas.port('adam.optimizer').focus()
    await hand.key('Enter')
    expect(canvas.container.querySelector('[role="status"]')?.textContent).toContain('One port fits.')
    await hand.key('ArrowRight')
    expect(focused()).toMatchObject({ port: 'optimizer', side: 'in' })
    expect(canvas.container.querySelector('[role="status"]')?.textContent).toContain(
      'Trainer, Optimizer. 1 of 1.',
    )
    await hand.key('Enter')
    expect(canvas.wires()).toContain('adam.optimizer -> trainer.optimizer')
  })

  it('cancels wiring with Escape and goes back to where it began', async () => {
    const canvas = await openCanvas(graph())
    canvas.port('flat.output').focus()
    await hand.key('Enter')
    await hand.key('ArrowDown')
    await hand.key('Escape')
    expect(canvas.wires()).toHaveLength(2)
    expect(document.activeElement).toBe(canvas.port('flat.output'))
    expect(canvas.port('trainer.network').dataset.state).toBe('idle')
  })

  it('removes the wire of a port with Delete, and not the node', async () => {
    const canvas = await openCanvas(graph())
    canvas.port('flat.input').focus()
    await hand.key('Delete')
    expect(canvas.wires()).toEqual(['data.data -> conv.input'])
    expect(canvas.project.document.value.nodes.flat).toBeDefined()
  })

  it('adds a node: slash, a word, Enter', async () => {
    const canvas = await openCanvas(graph())
    canvas.container.focus()
    await hand.key('/')
    await hand.type('dense')
    await hand.key('Enter')
    expect(canvas.project.document.value.nodes.dense?.type).toBe('dense')
    expect(focused()?.node).toBe('dense')
    expect(canvas.selected()).toEqual(['dense'])
  })

  it('shows its keys with the question mark', async () => {
    const canvas = await openCanvas(graph())
    canvas.container.focus()
    await hand.key('?')
    await expect.poll(() => document.querySelector('[role="dialog"]')?.textContent).toContain('Ctrl+Delete')
  })

  it('keeps the focus on the canvas when the focused node is deleted', async () => {
    const canvas = await openCanvas(graph())
    canvas.node('adam').focus()
    await hand.key('ArrowUp')
    await hand.key('Delete')
    expect(canvas.project.document.value.nodes.conv).toBeUndefined()
    await hand.key('Control+z')
    expect(canvas.project.document.value.nodes.conv).toBeDefined()
  })

  it('undoes on a keyboard that writes another script', async () => {
    const canvas = await openCanvas(graph())
    canvas.node('adam').focus()
    await hand.key('Delete')
    expect(canvas.project.document.value.nodes.adam).toBeUndefined()
    canvas.container.focus()
    canvas.container.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'я',
        code: 'KeyZ',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    )
    expect(canvas.project.document.value.nodes.adam).toBeDefined()
  })
})

describe('an input method that is putting a word together', () => {
  it.each([
    ['in the middle of it', false],
    ['with the key that ended it, as in Safari', true],
  ])('keeps Enter, Escape and arrows from the search of nodes %s', async (_, after) => {
    const canvas = await openCanvas(graph())
    canvas.container.focus()
    await hand.key('/')
    await hand.compose('de')
    if (after) await hand.composed('de')
    const field = document.activeElement as HTMLInputElement
    const first = field.getAttribute('aria-activedescendant')
    for (const key of ['ArrowDown', 'Enter', 'Escape']) await hand.composingKey(key)
    expect(field.isConnected).toBe(true)
    expect(field.getAttribute('aria-activedescendant')).toBe(first)
    expect(Object.keys(canvas.project.document.value.nodes)).toHaveLength(5)
    await hand.composed('de')
    await hand.key('Escape')
    expect(field.isConnected).toBe(false)
  })

  it('keeps Enter and Escape from the name of a node', async () => {
    const canvas = await openCanvas(graph())
    canvas.node('adam').focus()
    await hand.key('F2')
    await hand.compose('アダム')
    const field = document.activeElement as HTMLInputElement
    await hand.composingKey('Enter')
    await hand.composingKey('Escape')
    expect(document.activeElement).toBe(field)
    await hand.composed('アダム')
    await hand.key('Enter')
    expect(canvas.project.document.value.nodes.adam?.label).toBe('アダム')
  })
})
