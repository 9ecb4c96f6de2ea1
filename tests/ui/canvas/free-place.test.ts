import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { check } from '../../../src/graph/check/check.ts'
import { insertInWire } from '../../../src/graph/check/fix-operations.ts'
import { apply } from '../../../src/graph/document/apply.ts'
import type { GraphDocument, GraphNode } from '../../../src/graph/document/document.ts'
import { problem } from '../../../src/graph/document/problem.ts'
import {
  cardWidth,
  estimateHeight,
  overlap,
  type Rect,
  snapPosition,
} from '../../../src/ui/layout/card-geometry.ts'
import { freePlace } from '../../../src/ui/layout/free-place.ts'
import { makeRoom } from '../../../src/ui/layout/make-room.ts'
import { fixOperation } from '../../../src/ui/problems/fix-operation.ts'
import { graphOf } from '../support/small-graph.ts'

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
