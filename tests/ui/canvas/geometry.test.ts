import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { neighbour } from '../../../src/ui/canvas/commands/neighbour.ts'
import { wheelTravel } from '../../../src/ui/canvas/gestures/wheel-travel.ts'
import { freeSpot } from '../../../src/ui/canvas/tools/free-spot.ts'
import { offScreen } from '../../../src/ui/canvas/tools/off-screen.ts'
import { keptRect } from '../../../src/ui/canvas/view/keep-in-view.ts'
import { readingOrder } from '../../../src/ui/canvas/view/reading-order.ts'
import {
  fitRect,
  MAX_ZOOM,
  MIN_ZOOM,
  openingView,
  panInto,
  toCanvas,
  toScreen,
  visibleRect,
  zoomAt,
} from '../../../src/ui/canvas/view/viewport.ts'
import { contains, type Rect } from '../../../src/ui/layout/card-geometry.ts'
import { OPENING_MARGIN, READABLE_ZOOM } from '../../../src/ui/layout/first-screen.ts'
import { graphs } from '../support/random-graph.ts'
import { graphOf } from '../support/small-graph.ts'

const number = fc.double({ min: -5000, max: 5000, noNaN: true })
const point = fc.record({ x: number, y: number })
const viewport = fc.record({
  x: number,
  y: number,
  k: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
})
const screen = { width: 1000, height: 600 }

describe('the view', () => {
  it('leads from the canvas to the screen and back', () => {
    fc.assert(
      fc.property(viewport, point, (view, at) => {
        const back = toCanvas(view, toScreen(view, at))
        expect(Math.hypot(back.x - at.x, back.y - at.y)).toBeLessThan(1e-6)
      }),
      { seed: 1 },
    )
  })

  it('keeps what is under the pointer there while zooming, and stays within its limits', () => {
    fc.assert(
      fc.property(viewport, point, fc.double({ min: 1e-3, max: 100, noNaN: true }), (view, at, k) => {
        const next = zoomAt(view, k, at)
        expect(next.k).toBeGreaterThanOrEqual(MIN_ZOOM)
        expect(next.k).toBeLessThanOrEqual(MAX_ZOOM)
        const moved = toScreen(next, toCanvas(view, at))
        expect(Math.hypot(moved.x - at.x, moved.y - at.y)).toBeLessThan(1e-6 * (1 + Math.hypot(at.x, at.y)))
      }),
      { seed: 2 },
    )
  })

  it('fits a rectangle whole and in the middle, never above its own size', () => {
    const rect = { x: -300, y: 50, width: 2400, height: 500 }
    const view = fitRect(rect, screen)
    const seen = visibleRect(view, screen)
    expect(contains(seen, rect)).toBe(true)
    expect(contains(seen, { x: rect.x + rect.width, y: rect.y + rect.height })).toBe(true)
    expect(fitRect({ x: 0, y: 0, width: 10, height: 10 }, screen).k).toBe(1)
  })

  it('opens whole where cards can be read then, and otherwise at the beginning, never smaller than that', () => {
    const { side, top, bottom } = OPENING_MARGIN
    const first = { x: 0, y: 100, width: 184, height: 160 }
    const small = { x: 0, y: 0, width: 1200, height: 640 }
    const whole = openingView(small, first, screen)
    expect(whole.k).toBeGreaterThanOrEqual(READABLE_ZOOM)
    const corner = toScreen(whole, { x: small.width, y: small.height })
    expect(corner.x).toBeLessThanOrEqual(screen.width - side + 0.01)
    expect(corner.y).toBeLessThanOrEqual(screen.height - bottom + 0.01)
    const large = { x: 0, y: 0, width: 2400, height: 1800 }
    expect(openingView(large, first, screen)).toEqual({ x: side, y: top, k: READABLE_ZOOM })
    // As large as the width lets it, where there is only too much below.
    const narrow = openingView({ ...large, width: 1100 }, first, screen)
    expect(narrow).toMatchObject({ x: 2 * side, k: (screen.width - 4 * side) / 1100 })
    const farDown = { ...first, y: 1500 }
    expect(contains(visibleRect(openingView(large, farDown, screen), screen), farDown)).toBe(true)
  })

  it('pans only as far as needed to show a card', () => {
    const view = { x: 0, y: 0, k: 1 }
    expect(panInto(view, { x: 100, y: 100, width: 184, height: 200 }, screen)).toBe(view)
    expect(panInto(view, { x: 1100, y: 100, width: 184, height: 200 }, screen)).toEqual({
      x: -308,
      y: 0,
      k: 1,
    })
    expect(panInto(view, { x: -50, y: 700, width: 184, height: 200 }, screen)).toEqual({
      x: 74,
      y: -324,
      k: 1,
    })
  })
})

describe('what is off the screen', () => {
  const card = (id: string, x: number, y: number) => [id, { x, y, width: 100, height: 60 }] as const
  const seen = { x: 0, y: 0, width: 1000, height: 600 }

  it('is found at the edge it lies beyond, the nearest first', () => {
    const cards = [
      card('here', 400, 300),
      card('far', 1600, 0),
      card('near', 1200, 900),
      card('low', 500, 700),
    ]
    const [right, bottom, ...others] = offScreen(cards, seen)
    expect(others).toEqual([])
    expect(right).toMatchObject({ edge: 'right', nodes: ['near', 'far'], near: { x: 1250, y: 930 } })
    expect(right!.around).toEqual({ x: 1200, y: 0, width: 500, height: 960 })
    expect(bottom).toMatchObject({ edge: 'bottom', nodes: ['low'] })
  })

  it('is a card only once more than half of it is gone', () => {
    expect(offScreen([card('half', -49, 0), card('low', 0, 569)], seen)).toEqual([])
    expect(offScreen([card('left', -51, 0), card('up', 0, -31)], seen).map(({ edge }) => edge)).toEqual([
      'left',
      'top',
    ])
  })
})

describe('where what is off the screen is said', () => {
  it('is as near as it can be without lying on a card', () => {
    expect(freeSpot(200, 60, 500, 40, [])).toBe(200)
    expect(freeSpot(200, 60, 500, 40, [[150, 230]])).toBe(250)
    expect(
      freeSpot(200, 60, 500, 40, [
        [150, 230],
        [240, 300],
      ]),
    ).toBe(130)
  })

  it('stays away from the corners, and lies on a card where there is nothing else', () => {
    expect(freeSpot(20, 60, 500, 40, [])).toBe(60)
    expect(freeSpot(900, 60, 500, 40, [[0, 1000]])).toBe(500)
  })
})

describe('what stays in view when the canvas gets lower', () => {
  const places: Record<string, Rect> = {
    trainer: { x: 0, y: 0, width: 200, height: 200 },
    near: { x: 250, y: 100, width: 200, height: 200 },
    far: { x: 250, y: 700, width: 200, height: 200 },
    unseen: { x: 2000, y: 0, width: 200, height: 200 },
  }
  const seen = { x: 0, y: 0, width: 1000, height: 1000 }
  const kept = (nodes: readonly string[], height = 400) =>
    keptRect(nodes, seen, (id) => places[id], { width: 1000, height })

  it('are the first of the nodes that were seen, and those that fit beside them', () => {
    expect(kept(['trainer', 'near', 'far'])).toEqual({ x: 0, y: 0, width: 450, height: 300 })
    expect(kept(['trainer', 'near', 'far'], 250)).toEqual(places.trainer)
  })

  it('is nothing that had not been in view', () => {
    expect(kept(['unseen', 'gone'])).toBeUndefined()
    expect(kept(['unseen', 'far'])).toEqual(places.far)
  })
})

describe('the arrow keys', () => {
  const cards = [
    ['left', { x: 0, y: 0, width: 10, height: 10 }],
    ['right', { x: 300, y: 20, width: 10, height: 10 }],
    ['far-right', { x: 500, y: 0, width: 10, height: 10 }],
    ['below', { x: 120, y: 200, width: 10, height: 10 }],
  ] as const
  const from = { x: 100, y: 0, width: 10, height: 10 }

  it('choose the nearest card in their direction', () => {
    expect(neighbour(cards, from, 'right')).toBe('right')
    expect(neighbour(cards, from, 'left')).toBe('left')
    expect(neighbour(cards, from, 'down')).toBe('below')
    expect(neighbour(cards, from, 'up')).toBeUndefined()
  })
})

describe('the reading order', () => {
  it('meets inputs before users, and among equals goes from left to right and from the top down', () => {
    const document = graphOf(
      {
        trainer: ['trainer', 900, 0],
        adam: ['optimizer', 600, 300],
        conv: ['conv2d', 300, 0],
        data: ['digits', 0, 0],
        other: ['digits', 0, 200],
      },
      'data.data -> conv.input',
      'conv.output -> trainer.network',
      'adam.optimizer -> trainer.optimizer',
    )
    expect(readingOrder(document)).toEqual(['data', 'other', 'conv', 'adam', 'trainer'])
  })

  it('holds every node once, also on circles', () => {
    const circle = graphOf(
      { a: ['dropout', 0, 0], b: ['dropout', 300, 0], c: ['dropout', 600, 0] },
      'a.output -> b.input',
      'b.output -> a.input',
      'b.output -> c.input',
    )
    expect([...readingOrder(circle)].sort()).toEqual(['a', 'b', 'c'])
    fc.assert(
      fc.property(graphs(registry), (document) => {
        const order = readingOrder(document)
        expect([...order].sort()).toEqual(Object.keys(document.nodes).sort())
        for (const { from, to } of Object.values(document.wires))
          expect(order.indexOf(from[0])).toBeLessThan(order.indexOf(to[0]))
      }),
      { seed: 4, numRuns: 100 },
    )
  })
})

describe('a turn of the wheel', () => {
  const turn = (deltaMode: number, deltaX: number, deltaY: number) =>
    wheelTravel({ deltaMode, deltaX, deltaY }, { width: 1000, height: 640 })

  it('goes about as far in lines and pages as in pixels', () => {
    expect(turn(0, 7, -120)).toEqual({ x: 7, y: -120 })
    expect(turn(1, 0, 3)).toEqual({ x: 0, y: 120 })
    expect(turn(2, 1, -1)).toEqual({ x: 1000, y: -640 })
  })
})
