import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import { CardPlaces } from '../../../src/ui/canvas/view/card-places.ts'
import { WireShapes } from '../../../src/ui/canvas/view/wire-shapes.ts'
import { graphOf } from '../support/small-graph.ts'

const FAR = { conv: ['conv2d', 0, 0], dense: ['dense', 900, 0] } as const
const WIRE = 'conv.output -> dense.input'
const alone = graphOf(FAR, WIRE)
/** A card has come to stand where the wire ran. */
const crowded = graphOf({ ...FAR, pool: ['max-pool', 450, 0] }, WIRE)

function canvas(begin: GraphDocument) {
  const places = new CardPlaces(registry)
  const shapes = new WireShapes(places, registry)
  const follow = (document: GraphDocument) => {
    for (const id of places.follow(document)) shapes.move(id)
    shapes.follow(document)
  }
  follow(begin)
  return { shapes, follow, wire: () => shapes.get('w_1')?.path }
}

describe('wires', () => {
  it('make way for a card without a wire once it has been shown', () => {
    const { shapes, follow, wire } = canvas(alone)
    const before = wire()
    follow(crowded)
    expect(wire()).toBe(before)
    expect(shapes.isBehind).toBe(true)
    follow(crowded)
    expect(wire()).toEqual(canvas(crowded).wire())
    expect(wire()).not.toEqual(before)
    expect(shapes.isBehind).toBe(false)
  })

  it('make way at once for a card that comes with a wire, and for all that are there at the beginning', () => {
    const wired = graphOf({ ...FAR, pool: ['max-pool', 450, 0] }, WIRE, 'conv.output -> pool.input')
    const { shapes, follow, wire } = canvas(alone)
    follow(wired)
    expect(wire()).toEqual(canvas(wired).wire())
    expect(shapes.isBehind).toBe(false)
    expect(canvas(crowded).shapes.isBehind).toBe(false)
  })

  it('wait for nothing where a card goes before they have made way for it', () => {
    const { shapes, follow, wire } = canvas(alone)
    const before = wire()
    follow(crowded)
    follow(alone)
    expect(wire()).toEqual(before)
    expect(shapes.isBehind).toBe(false)
  })

  it('wait for nothing where a card was moved that is no longer there', () => {
    const { shapes, follow } = canvas(alone)
    shapes.move('pool')
    follow(alone)
    expect(shapes.isBehind).toBe(false)
  })
})
