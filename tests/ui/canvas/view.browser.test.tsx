import { afterEach, describe, expect, it } from 'vitest'
import { drawn, hand, type Point } from '../support/hand.ts'
import { openCanvas, openScriptedCanvas } from '../support/open-canvas.tsx'
import { graphOf } from '../support/small-graph.ts'

const pair = () =>
  graphOf(
    {
      data: ['digits', 0, 0],
      conv: ['conv2d', 260, 40],
      trainer: ['trainer', 560, 0],
      unknown: ['no-such-type', 0, 300],
    },
    'data.data -> conv.input',
    'unknown.out -> trainer.network',
  )

afterEach(() => hand.letGo())

const ground: Point = { x: 500, y: 560 }

describe('ports', () => {
  it('stand where the geometry says, on every card and at every zoom', async () => {
    const canvas = await openCanvas(pair())
    for (const key of ['0', '-', '-', '+']) {
      await hand.click(ground)
      await hand.key(key)
      await drawn()
      const ports = [...canvas.container.querySelectorAll<HTMLElement>('[data-port]')]
      expect(ports.length).toBeGreaterThan(7)
      for (const port of ports) {
        const card = port.closest<HTMLElement>('[data-node]')!
        const mark = canvas.middle(port)
        const [box] = [card.querySelector('[data-card]')!.getBoundingClientRect()]
        const edge = port.dataset.side === 'in' ? box.left : box.right
        expect(Math.abs(mark.x - edge), `${card.dataset.node} ${port.dataset.port}`).toBeLessThan(0.6)
        expect(mark.y).toBeGreaterThan(box.top)
        expect(mark.y).toBeLessThan(box.bottom)
      }
    }
  })

  it('are where their wires end', async () => {
    const canvas = await openCanvas(pair())
    const path = canvas.wire('w_1')!.querySelector<SVGPathElement>('path')!
    const matrix = path.getScreenCTM()!
    const [start, end] = [0, path.getTotalLength()].map((length) =>
      path.getPointAtLength(length).matrixTransform(matrix),
    )
    const [from, to] = [canvas.at('data.data'), canvas.at('conv.input')]
    expect([Math.round(start!.x - from.x), Math.round(start!.y - from.y)]).toEqual([0, 0])
    expect([Math.round(end!.x - to.x), Math.round(end!.y - to.y)]).toEqual([0, 0])
  })

  it('give a finger or a mouse at least 24 pixels at full size', async () => {
    const canvas = await openCanvas(pair())
    await hand.click(ground)
    await hand.key('0')
    for (const port of canvas.container.querySelectorAll('[data-port]')) {
      const { width, height } = port.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    }
  })
})

describe('panning and zooming', () => {
  it('pans by dragging the ground, and with the middle button over a card', async () => {
    const canvas = await openCanvas(pair())
    const before = canvas.title('conv')
    await hand.drag(ground, { x: ground.x + 60, y: ground.y - 40 })
    const after = canvas.title('conv')
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([60, -40])
    await hand.drag(after, { x: after.x - 30, y: after.y + 20 }, { button: 'middle' })
    const again = canvas.title('conv')
    expect([again.x - after.x, again.y - after.y].map(Math.round)).toEqual([-30, 20])
    expect(canvas.project.history.value.undo).toBeUndefined()
  })

  it('goes along when the browser scrolls by itself, to what it found, and not with the keys that would scroll', async () => {
    const canvas = await openCanvas(pair())
    const before = canvas.node('conv').getBoundingClientRect()
    canvas.node('conv').scrollIntoView({ block: 'start', inline: 'start' })
    await drawn()
    const after = canvas.node('conv').getBoundingClientRect()
    expect(after.left).toBeLessThan(before.left - 50)
    await hand.click(ground)
    for (const key of ['End', 'PageDown']) await hand.key(key)
    await drawn()
    expect(canvas.node('conv').getBoundingClientRect()).toEqual(after)
    // Where it is pointed at is where it is, so a pan goes on from there.
    await hand.drag(ground, { x: ground.x + 60, y: ground.y + 40 })
    const panned = canvas.node('conv').getBoundingClientRect()
    expect([panned.left - after.left, panned.top - after.top].map(Math.round)).toEqual([60, 40])
  })

  it('keeps the page from being zoomed by a wheel with Ctrl, also over the search of nodes', async () => {
    const canvas = await openCanvas(pair())
    const turn = (on: Element, more: WheelEventInit = {}) => {
      const event = new WheelEvent('wheel', {
        deltaY: -120,
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
        ...more,
      })
      on.dispatchEvent(event)
      return event.defaultPrevented
    }
    await hand.click(ground, 'left', 2)
    const found = () => canvas.container.querySelector('[role="listbox"]')
    await expect.poll(found).not.toBe(null)
    const list = found()!
    const before = canvas.node('conv').getBoundingClientRect().width
    expect(turn(list)).toBe(true)
    expect(turn(list, { ctrlKey: false })).toBe(false)
    await drawn()
    expect(canvas.node('conv').getBoundingClientRect().width).toBe(before)
    await hand.key('Escape')
    for (const [deltaMode, deltaY] of [
      [WheelEvent.DOM_DELTA_LINE, -3],
      [WheelEvent.DOM_DELTA_PAGE, -1],
    ] as const) {
      const { width } = canvas.node('conv').getBoundingClientRect()
      expect(turn(canvas.container, { ctrlKey: false, deltaMode, deltaY })).toBe(true)
      await drawn()
      expect(canvas.node('conv').getBoundingClientRect().width).toBeGreaterThan(width * 1.2)
    }
    await hand.click(ground, 'right')
    await expect.poll(() => document.querySelector('[role="menu"]')).not.toBe(null)
    expect(turn(document.querySelector('[role="menu"]')!)).toBe(true)
    await hand.key('Escape')
  })

  it('zooms to the pointer with the wheel', async () => {
    const canvas = await openCanvas(pair())
    const at = canvas.at('conv.input')
    const width = canvas.node('conv').getBoundingClientRect().width
    await hand.wheel(at, 0, -240)
    expect(canvas.node('conv').getBoundingClientRect().width).toBeGreaterThan(width * 1.2)
    const now = canvas.at('conv.input')
    expect(Math.hypot(now.x - at.x, now.y - at.y)).toBeLessThan(1.5)
  })

  it('pans with two fingers on a trackpad', async () => {
    const canvas = await openCanvas(pair())
    const [before, width] = [canvas.title('conv'), canvas.node('conv').getBoundingClientRect().width]
    await hand.wheel(ground, 24, 7)
    const after = canvas.title('conv')
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([-24, -7])
    expect(canvas.node('conv').getBoundingClientRect().width).toBe(width)
  })

  it('shows everything again with the full stop', async () => {
    const canvas = await openCanvas(pair())
    await hand.drag(ground, { x: -400, y: 100 })
    await hand.click(ground)
    await hand.key('.')
    for (const id of ['data', 'conv', 'trainer', 'unknown']) {
      const { left, right } = canvas.node(id).querySelector('[data-card]')!.getBoundingClientRect()
      expect(left).toBeGreaterThan(0)
      expect(right).toBeLessThan(1000)
    }
  })
})

describe('fingers', () => {
  it('meet the nearest port from 16 pixels away, however small it is shown', async () => {
    const canvas = await openCanvas(pair())
    const port = canvas.node('conv').querySelector('[data-port="input"]')!
    for (const [x, y] of [
      [-16, 0],
      [0, -16],
      [16, 0],
    ] as const) {
      const at = canvas.middle(port)
      await hand.fingers('touchStart', [{ x: at.x + x, y: at.y + y }])
      await hand.fingers('touchEnd', [])
      await expect.poll(() => port.getAttribute('data-state')).toBe('origin')
      await hand.key('Escape')
      await expect.poll(() => port.getAttribute('data-state')).toBe('idle')
      await hand.key('Minus')
    }
  })

  it('pan with one finger on the ground', async () => {
    const canvas = await openCanvas(pair())
    const before = canvas.title('conv')
    await hand.fingers('touchStart', [ground])
    for (let i = 1; i <= 5; i++)
      await hand.fingers('touchMove', [{ x: ground.x + i * 12, y: ground.y - i * 8 }])
    await hand.fingers('touchEnd', [])
    const after = canvas.title('conv')
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([60, -40])
  })

  it('zoom with two, around what is between them', async () => {
    const canvas = await openCanvas(pair())
    const width = canvas.node('conv').getBoundingClientRect().width
    const spread = (by: number) => [
      { x: ground.x - by, y: ground.y },
      { x: ground.x + by, y: ground.y },
    ]
    await hand.fingers('touchStart', spread(60))
    for (const by of [70, 80, 90, 100, 110, 120]) await hand.fingers('touchMove', spread(by))
    await hand.fingers('touchEnd', [])
    expect(canvas.node('conv').getBoundingClientRect().width / width).toBeCloseTo(2, 1)
  })

  it('throw no card when a second finger comes down while one is dragged', async () => {
    const canvas = await openCanvas(pair())
    const from = canvas.title('conv')
    await hand.fingers('touchStart', [from])
    for (let i = 1; i <= 4; i++) await hand.fingers('touchMove', [{ x: from.x, y: from.y + i * 20 }])
    await hand.fingers('touchStart', [
      { x: from.x, y: from.y + 80 },
      { x: 700, y: 560 },
    ])
    await hand.fingers('touchMove', [
      { x: from.x - 40, y: from.y + 90 },
      { x: 740, y: 560 },
    ])
    await hand.fingers('touchEnd', [])
    expect(canvas.project.document.value.nodes.conv!.position).toEqual({ x: 260, y: 40 })
    expect(canvas.project.history.value.undo).toBeUndefined()
    expect(canvas.node('conv').style.left).toBe('260px')
  })

  it('open the menu when one rests on a card', async () => {
    const canvas = await openCanvas(pair())
    await hand.fingers('touchStart', [canvas.title('conv')])
    const menu = () => document.querySelector('[role="menu"]')?.textContent
    await expect.poll(menu).toContain('Delete')
    await hand.fingers('touchEnd', [])
    expect(menu()).toContain('Delete')
    expect(canvas.selected()).toEqual(['conv'])
  })

  it('wire by dragging from port to port', async () => {
    const canvas = await openCanvas(pair())
    const [from, to] = [canvas.at('conv.output'), canvas.at('trainer.network')]
    await hand.fingers('touchStart', [from])
    for (let i = 1; i <= 6; i++)
      await hand.fingers('touchMove', [
        { x: from.x + ((to.x - from.x) * i) / 6, y: from.y + ((to.y - from.y) * i) / 6 },
      ])
    await hand.fingers('touchEnd', [])
    expect(canvas.wires()).toContain('conv.output -> trainer.network')
  })
})

describe('leaving', () => {
  it('takes its listeners and elements with it', async () => {
    const counts = new Map<EventTarget, number>()
    const { addEventListener, removeEventListener } = EventTarget.prototype
    const watched = new Set<EventTarget>([window, document])
    EventTarget.prototype.addEventListener = function (...args) {
      if (watched.has(this)) counts.set(this, (counts.get(this) ?? 0) + 1)
      return addEventListener.apply(this, args as Parameters<typeof addEventListener>)
    }
    EventTarget.prototype.removeEventListener = function (...args) {
      if (watched.has(this)) counts.set(this, (counts.get(this) ?? 0) - 1)
      return removeEventListener.apply(this, args as Parameters<typeof removeEventListener>)
    }
    try {
      const first = await openScriptedCanvas(pair())
      await first.screen.unmount()
      first.screen.container.remove()
      const [before, elements] = [[...counts.values()], document.querySelectorAll('*').length]
      for (let i = 0; i < 3; i++) {
        const canvas = await openScriptedCanvas(pair())
        await hand.drag(canvas.title('conv'), { x: 500, y: 500 })
        await hand.drag(canvas.at('conv.output'), canvas.at('trainer.network'), { release: false })
        await canvas.screen.unmount()
        canvas.screen.container.remove()
        await hand.release({ x: 10, y: 10 })
        expect(canvas.project.asked).toEqual({ samples: 0, layers: 0 })
      }
      expect([...counts.values()]).toEqual(before)
      expect(document.querySelectorAll('*').length).toBe(elements)
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener })
    }
  })
})
