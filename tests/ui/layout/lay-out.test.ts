import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { check } from '../../../src/graph/check/check.ts'
import type { GraphDocument, Position } from '../../../src/graph/document/document.ts'
import { bounds, overlap, type Rect } from '../../../src/ui/layout/card-geometry.ts'
import { FIRST_SCREEN, READABLE_ZOOM } from '../../../src/ui/layout/first-screen.ts'
import { frameRect, noteRect } from '../../../src/ui/layout/part-rects.ts'
import { layOut, layOutSome } from '../../../src/ui/layout/tidy/lay-out.ts'
import { type Sizes, sizesOf } from '../../../src/ui/layout/tidy/sizes-of.ts'
import { graphs } from '../support/random-graph.ts'
import { graphOf } from '../support/small-graph.ts'

const sizes: Sizes = { node: () => ({ width: 200, height: 160 }), note: () => 80 }
const at = ({ nodes }: GraphDocument, id: string): Position => nodes[id]!.position

function rects(document: GraphDocument, of: Sizes): Rect[] {
  return Object.entries(document.nodes).map(([id, { position }]) => ({ ...position, ...of.node(id) }))
}

function overlaps(all: readonly Rect[]): number {
  return all.flatMap((a, i) => all.slice(i + 1).filter((b) => overlap(a, b))).length
}

/** A chain of so many layers that ends in a trainer with its optimizer and two results, all in one heap. */
function chain(length: number): GraphDocument {
  const layers = Array.from({ length }, (_, i) => `d${i}`)
  const heap = (type: string) => [type, 0, 0] as const
  return graphOf(
    {
      data: heap('digits'),
      ...Object.fromEntries(layers.map((id) => [id, heap('dropout')])),
      adam: heap('optimizer'),
      trainer: heap('trainer'),
      curves: heap('curves'),
      matrix: heap('confusion-matrix'),
    },
    'data.data -> d0.input',
    ...layers.slice(1).map((id, i) => `d${i}.output -> ${id}.input`),
    `d${length - 1}.output -> trainer.network`,
    'adam.optimizer -> trainer.optimizer',
    'trainer.metrics -> curves.metrics',
    'trainer.model -> matrix.model',
  )
}

describe('a graph that is tidied up', () => {
  it('runs from left to right, its results to the right of their trainer and the optimizer to the left', () => {
    const tidy = layOut(chain(2), sizes)
    const row = ['data', 'd0', 'd1', 'trainer'].map((id) => at(tidy, id))
    expect(row.map(({ y }) => y)).toEqual(row.map(() => row[0]!.y))
    expect(row.map(({ x }) => x)).toEqual(row.map(({ x }) => x).toSorted((a, b) => a - b))
    expect(at(tidy, 'adam').x).toBeLessThan(at(tidy, 'trainer').x)
    for (const id of ['curves', 'matrix']) expect(at(tidy, id).x).toBeGreaterThan(at(tidy, 'trainer').x)
  })

  it('wraps a long chain into rows that a school laptop can show', () => {
    const tidy = layOut(chain(15), sizes)
    const all = bounds(rects(tidy, sizes))!
    expect(all.width * READABLE_ZOOM).toBeLessThanOrEqual(FIRST_SCREEN.width)
    expect(all.height * READABLE_ZOOM).toBeLessThanOrEqual(FIRST_SCREEN.height)
    expect(overlaps(rects(tidy, sizes))).toBe(0)
  })

  it('stays as it is when it is tidied up again', () => {
    for (const length of [1, 4, 9, 15]) {
      const once = layOut(chain(length), sizes)
      expect(layOut(once, sizes)).toEqual(once)
    }
  })

  it('has its notes above, and keeps together what stands in a frame', () => {
    const document: GraphDocument = {
      ...chain(3),
      notes: { why: { text: 'Because.', position: { x: 5000, y: 3000 }, width: 300 } },
      frames: { all: { title: 'Compared', position: { x: 1990, y: 1990 }, width: 800, height: 600 } },
    }
    const framed: GraphDocument = {
      ...document,
      nodes: {
        ...document.nodes,
        curves: { ...document.nodes.curves!, position: { x: 2010, y: 2050 } },
        matrix: { ...document.nodes.matrix!, position: { x: 2250, y: 2050 } },
      },
    }
    const tidy = layOut(framed, sizes)
    const frame = frameRect(tidy.frames.all!)
    const within = Object.keys(tidy.nodes).filter((id) =>
      overlap(frame, { ...at(tidy, id), ...sizes.node(id) }),
    )
    expect(within.sort()).toEqual(['curves', 'matrix'])
    const note = noteRect(tidy.notes.why!)
    const others = [...rects(tidy, sizes), frame]
    expect(note.y).toBeLessThan(Math.min(...others.map(({ y }) => y)))
    expect(others.some((other) => overlap(other, note))).toBe(false)
  })

  it('says and computes what it did: only places have changed, and no card lies on another', () => {
    fc.assert(
      fc.property(graphs(registry), (document) => {
        const own = sizesOf(check(document, registry))
        const tidy = layOut(document, own)
        const back = Object.fromEntries(
          Object.entries(tidy.nodes).map(([id, node]) => [
            id,
            { ...node, position: document.nodes[id]!.position },
          ]),
        )
        expect({ ...tidy, nodes: back }).toEqual(document)
        expect(overlaps(rects(tidy, own))).toBe(0)
      }),
      { seed: 11, numRuns: 60 },
    )
  })

  it('moves only the cards that are selected, when some are, and puts them on no other', () => {
    const document = layOut(chain(6), sizes)
    const heap = Object.fromEntries(
      Object.entries(document.nodes).map(([id, node]) =>
        ['d1', 'd2', 'd3'].includes(id) ? [id, { ...node, position: at(document, 'd1') }] : [id, node],
      ),
    )
    const some = new Set(['d1', 'd2', 'd3'])
    const spoiled = { ...document, nodes: heap }
    const taken = Object.keys(heap)
      .filter((id) => !some.has(id))
      .map((id): Rect => ({ ...at(spoiled, id), ...sizes.node(id) }))
    const tidy = layOutSome(spoiled, sizes, some, taken)
    for (const id of Object.keys(heap)) if (!some.has(id)) expect(at(tidy, id)).toEqual(at(spoiled, id))
    expect(overlaps(rects(tidy, sizes))).toBe(0)
  })
})
