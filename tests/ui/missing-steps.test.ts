import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import { checkedNodes } from '../../src/graph/check/checked-graph.ts'
import { apply } from '../../src/graph/document/apply.ts'
import { emptyDocument, type GraphDocument } from '../../src/graph/document/document.ts'
import { missingSteps } from '../../src/ui/guide/missing-steps.ts'
import { groundOf } from '../../src/ui/guide/place-step.ts'
import { cardSize, overlap } from '../../src/ui/layout/card-geometry.ts'
import { graphOf } from './support/small-graph.ts'

const missing = (document: GraphDocument) =>
  missingSteps(check(document, registry), registry, (graph) => groundOf(graph, registry, { x: 0, y: 0 }))

function done(document: GraphDocument) {
  const applied = apply(document, missing(document).operation)
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
  return check(applied.value.document, registry)
}

const starts: readonly (readonly [string, GraphDocument])[] = [
  ['an empty canvas', emptyDocument('g', 'G')],
  ['a lone trainer', graphOf({ trainer: ['trainer', 0, 0] })],
  [
    'a layer that gets pictures, wired to a trainer',
    graphOf(
      { digits: ['digits', 0, 0], dense: ['dense', 240, 0], trainer: ['trainer', 480, 0] },
      'digits.data -> dense.input',
      'dense.output -> trainer.network',
    ),
  ],
]

describe('all that is missing', () => {
  it.each(starts)('is done by one change, from %s to a trainer that can start', (_, document) => {
    const graph = done(document)
    expect(graph.problems).toEqual([])
    const trainers = checkedNodes(graph).filter(({ definition }) => definition?.type === 'trainer')
    expect(trainers.map(({ status }) => status)).toEqual(['ready'])
  })

  it.each(starts)('puts no card on another, from %s', (_, document) => {
    const graph = done(document)
    const cards = Object.entries(graph.document.nodes).map(([id, { type, position }]) => ({
      id,
      ...position,
      ...cardSize(registry.get(type), graph.node(id)),
    }))
    const on = cards.flatMap((a, i) =>
      cards.slice(i + 1).flatMap((b) => (overlap(a, b) ? [[a.id, b.id]] : [])),
    )
    expect(on).toEqual([])
  })

  it('leaves what only a person can decide, and says so', () => {
    const { left } = missing(
      graphOf(
        { digits: ['digits', 0, 0, { train: 0 }], dense: ['dense', 240, 0], unknown: ['hologram', 0, 300] },
        'digits.data -> dense.input',
      ),
    )
    expect(left.map(({ code }) => code)).toContain('unknown-node-type')
  })

  it('is nothing where a trainer can start', () => {
    const { steps } = missing(done(emptyDocument('g', 'G')).document)
    expect(steps).toEqual([])
  })
})
