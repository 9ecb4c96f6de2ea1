import fc from 'fast-check'
import { apply } from '../../src/graph/document/apply.ts'
import { emptyDocument, type GraphDocument } from '../../src/graph/document/document.ts'
import type { Operation } from '../../src/graph/document/operation.ts'

const TYPES = ['source', 'sum', 'sum', 'sink', 'from-the-future']
const ids = fc.integer({ min: 0, max: 9 }).map((n) => `n${n}`)
const wireIds = fc.integer({ min: 0, max: 14 }).map((n) => `w${n}`)
const position = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
const param = fc.constantFrom('size', 'units', 'unheard-of')
const value = fc.oneof(
  fc.integer({ min: -3, max: 200 }),
  fc.constant(undefined),
  fc.constant('text'),
  fc.constant([1, 2]),
)
const end = (...ports: string[]) => fc.tuple(ids, fc.constantFrom(...ports))

/** Any operation over a small set of ids, so that many of them meet. */
export const operation: fc.Arbitrary<Operation> = fc.letrec<{ any: Operation; single: Operation }>((tie) => ({
  single: fc.oneof(
    fc.record({
      kind: fc.constant('add-node' as const),
      id: ids,
      node: fc.record({
        type: fc.constantFrom(...TYPES),
        version: fc.constantFrom(1, 2),
        params: fc.constant({}),
        position,
      }),
    }),
    fc.record({ kind: fc.constant('remove-node' as const), id: ids }),
    fc.record({ kind: fc.constant('set-param' as const), id: ids, param, value }),
    fc.record({
      kind: fc.constant('set-label' as const),
      id: ids,
      label: fc.option(fc.string(), { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('set-intended' as const),
      id: ids,
      code: fc.constantFrom('softmax-twice', '__proto__', 'constructor'),
      reason: fc.option(fc.string(), { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('add-wire' as const),
      id: wireIds,
      wire: fc.record({
        from: end('data', 'output', 'nowhere'),
        to: end('input', 'network', 'model', 'nowhere'),
      }),
    }),
    fc.record({ kind: fc.constant('remove-wire' as const), id: wireIds }),
    fc.record({
      kind: fc.constant('move-nodes' as const),
      positions: fc.dictionary(ids, position, { maxKeys: 3 }),
    }),
    fc.record({ kind: fc.constant('set-title' as const), title: fc.string() }),
    fc.record({
      kind: fc.constant('set-summary' as const),
      summary: fc.option(fc.string(), { nil: undefined }),
    }),
    fc.record({ kind: fc.constant('set-seed' as const), seed: fc.integer({ min: -1, max: 5 }) }),
    fc.record({
      kind: fc.constant('set-note' as const),
      id: ids,
      note: fc.option(fc.record({ text: fc.string(), position, width: fc.nat(500) }), { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('set-frame' as const),
      id: ids,
      frame: fc.option(fc.record({ title: fc.string(), position, width: fc.nat(500), height: fc.nat(500) }), {
        nil: undefined,
      }),
    }),
  ) as fc.Arbitrary<Operation>,
  any: fc.oneof(
    { weight: 8, arbitrary: tie('single') },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('batch' as const),
        operations: fc.array(tie('single'), { maxLength: 4 }),
      }),
    },
  ) as fc.Arbitrary<Operation>,
})).any

export const start: GraphDocument = emptyDocument('test', 'Test')

/** Whatever a few operations in a row make of an empty document. */
export const built = fc.array(operation, { maxLength: 40 }).map((operations) => {
  let document: GraphDocument = start
  for (const next of operations) {
    const applied = apply(document, next)
    if (applied.ok) document = applied.value.document
  }
  return document
})
