import fc from 'fast-check'
import { expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { check } from '../../../src/graph/check/check.ts'
import { apply } from '../../../src/graph/document/apply.ts'
import { emptyDocument, type GraphDocument } from '../../../src/graph/document/document.ts'
import { planOf } from '../../../src/graph/variants/plan-variants.ts'
import { settingsOperation } from '../../../src/graph/variants/settings-operation.ts'
import type { Setting } from '../../../src/graph/variants/variant.ts'
import { withVariant } from '../../../src/graph/variants/with-variant.ts'
import { sentence } from '../../../testing/words.ts'
import { smallDigits } from '../../session/small-digits.ts'
import { good } from '../../session/workbench.ts'

const document = smallDigits()
const position = { x: 0, y: 0 }
/** With a node whose choice takes other parameters back to their defaults. */
const withFilter: GraphDocument = {
  ...document,
  nodes: { ...document.nodes, blur: { type: 'filter', version: 1, params: { divisor: 3 }, position } },
}

const one = <T>(node: string, param: string, values: fc.Arbitrary<T>) =>
  values.map((value) => ({ node, param, value }) as unknown as Setting)
const some: fc.Arbitrary<Setting> = fc.oneof(
  one('adam', 'learningRate', fc.double({ min: 1e-6, max: 10, noNaN: true })),
  one('adam', 'algorithm', fc.constantFrom('sgd', 'adam', 'rmsprop')),
  one('trainer', 'batchSize', fc.integer({ min: -3, max: 500 })),
  one('trainer', 'epochs', fc.integer({ min: 1, max: 50 })),
  one('hidden', 'units', fc.integer({ min: 1, max: 64 })),
  one('hidden', 'activation', fc.constantFrom('relu', 'tanh', 'linear')),
  one('blur', 'preset', fc.constantFrom('blur', 'sharpen', 'custom')),
  one('blur', 'divisor', fc.integer({ min: 1, max: 20 })),
)
/** As a sweep has them: each parameter once. */
const combinations = fc.uniqueArray(some, { selector: ({ node, param }) => `${node}.${param}`, maxLength: 8 })
const applied = (settings: readonly Setting[], to = withFilter) =>
  good(apply(to, settingsOperation(to, settings, registry)))

it('settings that are put into a graph give the document that their run was made from', () => {
  fc.assert(
    fc.property(combinations, (settings) => {
      const { document: now } = applied(settings)
      const { seed } = withFilter
      expect(now).toEqual(good(withVariant(withFilter, { settings, seed }, registry)))
      for (const { node, param, value } of settings) expect(now.nodes[node]!.params[param]).toEqual(value)
    }),
    { seed: 14_21 },
  )
})

it('one step of undo gives back the document they were put into, to the last field', () => {
  fc.assert(
    fc.property(combinations, (settings) => {
      const { document: now, inverse } = applied(settings)
      expect(good(apply(now, inverse)).document).toEqual(withFilter)
    }),
    { seed: 14_22 },
  )
})

it.each([
  ['trainer', 'batchSize', -1],
  ['hidden', 'units', 0],
  ['adam', 'learningRate', 'fast'],
])(
  'a value that %s.%s cannot have is refused in the words of its node, as its run was: %s',
  (node, param, value) => {
    const settings = [{ node, param, value }]
    const { document: now } = applied(settings, document)
    const { problems } = check(now, registry).node(node)!
    expect(problems.map(({ param: of }) => of)).toEqual([param])
    for (const language of ['en', 'de'] as const)
      expect(sentence(problems[0]!, language, registry.get(now.nodes[node]!.type))).toMatch(/\w+ .*\.$/)
    const graph = check(document, registry)
    const plan = planOf(graph, registry, 'trainer', { settings, seed: document.seed })
    expect(plan).toMatchObject({ ok: false, problems: [{ code: problems[0]!.code }] })
  },
)

it('leave out what the graph no longer has', () => {
  const gone = [
    { node: 'deleted', param: 'units', value: 8 },
    { node: 'adam', param: 'toString', value: 8 },
  ]
  const kept = { node: 'trainer', param: 'epochs', value: 7 }
  const { document: now } = applied([...gone, kept], document)
  expect(now).toEqual(applied([kept], document).document)
  expect(applied(gone, emptyDocument('a', 'A')).document).toEqual(emptyDocument('a', 'A'))
})
