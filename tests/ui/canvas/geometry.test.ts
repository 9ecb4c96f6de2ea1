import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { apply } from '../../../src/graph/apply.ts'
import { check } from '../../../src/graph/check.ts'
import type { GraphDocument, GraphNode } from '../../../src/graph/document.ts'
import { insertInWire } from '../../../src/graph/fix-operations.ts'
import { problem } from '../../../src/graph/problem.ts'
import { neighbour } from '../../../src/ui/canvas/commands/neighbour.ts'
import { wheelTravel } from '../../../src/ui/canvas/gestures/wheel-travel.ts'
import { readingOrder } from '../../../src/ui/canvas/layers/reading-order.ts'
import {
  fitRect,
  MAX_ZOOM,
  MIN_ZOOM,
  panInto,
  toCanvas,
  toScreen,
  visibleRect,
  zoomAt,
} from '../../../src/ui/canvas/view/viewport.ts'
import { curveBounds, nearestOnCurve, pointAt, wireCurve } from '../../../src/ui/canvas/wiring/wire-path.ts'
import {
  cardWidth,
  contains,
  estimateHeight,
  overlap,
  type Rect,
  snapPosition,
} from '../../../src/ui/node/card-geometry.ts'
import { fixOperation } from '../../../src/ui/node/fix-operation.ts'
import { freePlace } from '../../../src/ui/node/free-place.ts'
import { makeRoom } from '../../../src/ui/node/make-room.ts'
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

describe('a wire', () => {
  it('stays within its bounds', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, t) => {
        const curve = wireCurve(from, to)
        const { x, y, width, height } = curveBounds(curve)
        const at = pointAt(curve, t)
        const slack = 1e-6
        expect(at.x).toBeGreaterThanOrEqual(x - slack)
        expect(at.x).toBeLessThanOrEqual(x + width + slack)
        expect(at.y).toBeGreaterThanOrEqual(y - slack)
        expect(at.y).toBeLessThanOrEqual(y + height + slack)
      }),
      { seed: 3 },
    )
  })

  it('knows how near a point is, and to which of its ends', () => {
    const curve = wireCurve({ x: 0, y: 0 }, { x: 200, y: 80 })
    const near = nearestOnCurve(curve, { x: 190, y: 84 })
    expect(near.distance).toBeLessThan(8)
    expect(near.t).toBeGreaterThan(0.8)
    expect(nearestOnCurve(curve, { x: 100, y: 400 }).distance).toBeGreaterThan(300)
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

/** The nodes after a Flatten was put into a wire, with the room that was made for it. */
function inserted(document: GraphDocument, wire: string): GraphDocument['nodes'] {
  const operations = insertInWire(document, registry, wire, 'flatten')
  const room = makeRoom(document, registry, operations, (id) => cardOf(document.nodes[id]!))
  const applied = apply(document, { kind: 'batch', operations: [...operations, ...room] })
  if (!applied.ok) throw new Error('does not apply')
  return applied.value.document.nodes
}

function cardOf({ type, position }: GraphNode): Rect {
  const definition = registry.get(type)
  return { ...position, width: cardWidth(definition), height: estimateHeight(definition) }
}

function overlapping(nodes: GraphDocument['nodes']): readonly string[] {
  const cards = Object.entries(nodes).map(([id, node]) => [id, cardOf(node)] as const)
  return cards.flatMap(([a, one], i) =>
    cards.slice(i + 1).flatMap(([b, other]) => (overlap(one, other) ? [`${a} ${b}`] : [])),
  )
}

describe('a node put into a short wire', () => {
  it('covers no other card, and what depends on it moves to the right together', () => {
    const document = graphOf(
      {
        conv: ['conv2d', 0, 0],
        dense: ['dense', 232, 0],
        next: ['dropout', 464, 0],
        aside: ['optimizer', 232, 400],
      },
      'conv.output -> dense.input',
      'dense.output -> next.input',
    )
    const nodes = inserted(document, 'w_1')
    expect(overlapping(nodes)).toEqual([])
    expect(nodes.next!.position.x - nodes.dense!.position.x).toBe(232)
    expect(nodes.aside!.position).toEqual({ x: 232, y: 400 })
  })

  it('moves everything that stands to the right where others stand in the way', () => {
    const nodes = inserted(
      graphOf(
        {
          conv: ['conv2d', 0, 0],
          dense: ['dense', 232, 0],
          aside: ['optimizer', 464, 40],
          far: ['optimizer', 0, 600],
        },
        'conv.output -> dense.input',
      ),
      'w_1',
    )
    expect(overlapping(nodes)).toEqual([])
    expect(nodes.aside!.position.x - nodes.dense!.position.x).toBe(232)
    expect(nodes.far!.position).toEqual({ x: 0, y: 600 })
  })

  it('takes the nearest free place where something stands between the two', () => {
    const nodes = inserted(
      graphOf(
        { conv: ['conv2d', 0, 0], aside: ['digits', 300, 40], dense: ['dense', 600, 0] },
        'conv.output -> dense.input',
      ),
      'w_1',
    )
    expect(overlapping(nodes)).toEqual([])
    expect(nodes.aside!.position).toEqual({ x: 300, y: 40 })
  })
})

describe('a node that a fix adds', () => {
  it('lies on no card that stands there already', () => {
    const graph = check(
      graphOf({ trainer: ['trainer', 600, 0], one: ['digits', 360, 0], other: ['digits', 360, 180] }),
      registry,
    )
    const fix = { kind: 'feed', port: 'optimizer', type: 'optimizer' } as const
    const missing = problem('missing-input', {}, { node: 'trainer', fix })
    const applied = apply(graph.document, fixOperation(graph, registry, missing))
    if (!applied.ok) throw new Error('does not apply')
    expect(applied.value.document.nodes.optimizer?.type).toBe('optimizer')
    expect(overlapping(applied.value.document.nodes)).toEqual([])
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

describe('a free place', () => {
  const rect = fc.record({
    x: fc.integer({ min: -400, max: 400 }),
    y: fc.integer({ min: -400, max: 400 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 300 }),
  })

  it('is where it is wanted, if that is free', () => {
    expect(freePlace({ x: 13, y: 4, width: 184, height: 160 }, [])).toEqual({ x: 16, y: 8 })
    const beside = { x: 0, y: 0, width: 100, height: 100 }
    expect(freePlace({ x: 112, y: 0, width: 184, height: 160 }, [beside])).toEqual({ x: 112, y: 0 })
  })

  it('covers nothing, and is the nearest', () => {
    fc.assert(
      fc.property(rect, fc.array(rect, { maxLength: 12 }), (wanted, taken) => {
        const at = freePlace(wanted, taken)
        expect(taken.some((each) => overlap(each, { ...wanted, ...at }))).toBe(false)
        const start = snapPosition(wanted)
        const far = Math.hypot(at.x - start.x, at.y - start.y)
        const around = (x: number, y: number) => ({
          x: x - 24,
          y: y - 24,
          width: wanted.width + 48,
          height: wanted.height + 48,
        })
        const step = Math.max(16, Math.floor(Math.min(wanted.width, wanted.height) / 128) * 16)
        for (let i = -25; i <= 25; i++)
          for (let j = -25; j <= 25; j++)
            if (Math.hypot(i * step, j * step) < far)
              expect(
                taken.some((each) => overlap(each, around(start.x + i * step, start.y + j * step))),
              ).toBe(true)
      }),
      { seed: 31, numRuns: 60 },
    )
  })

  it('is found among a thousand cards, also for hundreds together', () => {
    const taken = Array.from({ length: 1000 }, (_, i) => ({
      x: (i % 32) * 200,
      y: Math.floor(i / 32) * 180,
      width: 184,
      height: 160,
    }))
    const alone = freePlace({ x: 3200, y: 2800, width: 184, height: 160 }, taken)
    expect(taken.some((each) => overlap(each, { ...alone, width: 184, height: 160 }))).toBe(false)
    const many = freePlace({ x: 32, y: 32, width: 6384, height: 5740 }, taken)
    expect(taken.some((each) => overlap(each, { ...many, width: 6384, height: 5740 }))).toBe(false)
  })
})
