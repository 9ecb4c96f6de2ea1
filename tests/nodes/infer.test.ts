import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { LANGUAGES } from '../../src/graph/base/text.ts'
import type { PortValue } from '../../src/graph/values/port-value.ts'
import { sentence, WORDS } from '../../testing/words.ts'
import { arbitraryParams } from './arbitrary-params.ts'
import { arbitraryInputs } from './arbitrary-port-value.ts'

describe.each([...registry.values()])('$type', (definition) => {
  it('never throws on allowed parameters and fitting inputs, and has a sentence for all it says', () => {
    fc.assert(
      fc.property(arbitraryParams(definition), arbitraryInputs(definition), (params, inputs) => {
        const inferred = definition.infer({ node: 'here', inputs, params })
        const said = [
          ...(inferred.problems ?? []).map((draft) => ({
            severity: 'error' as const,
            ...draft,
            values: { param: draft.param ?? '', ...draft.values },
          })),
          ...(inferred.facts ?? []),
        ]
        for (const item of said) {
          for (const language of LANGUAGES) expect(sentence(item, language, definition)).toMatch(/\S/)
        }
        const variant = definition.variant?.(params)
        if (variant !== undefined)
          for (const language of LANGUAGES)
            expect(WORDS[language].nodes[definition.type]?.titles).toHaveProperty(variant)
      }),
      { seed: 41, numRuns: 300 },
    )
  })

  it('gives outputs that are plain data, with whole positive shapes and counts', () => {
    fc.assert(
      fc.property(arbitraryParams(definition), arbitraryInputs(definition), (params, inputs) => {
        const { outputs, weights } = definition.infer({ node: 'here', inputs, params })
        const values = Object.values(outputs ?? {}) as readonly PortValue[]
        expect(JSON.parse(JSON.stringify(values))).toEqual(values)
        for (const value of values) {
          const shape = 'shape' in value ? value.shape : []
          for (const extent of shape) expect(Number.isSafeInteger(extent) && extent > 0).toBe(true)
          if (value.kind === 'network') expect(value.layers.at(-1)?.node).toBe('here')
          const counts = value.kind === 'data' ? Object.values(value.examples) : []
          for (const count of counts) expect(Number.isSafeInteger(count) && count >= 0).toBe(true)
        }
        // The formula is arithmetic and gives the count.
        if (weights) expect(worth(weights.formula)).toBe(weights.trainable + weights.fixed)
      }),
      { seed: 42, numRuns: 200 },
    )
  })
})

/** `3·3·1·16 + 16` */
function worth(formula: string): number {
  return formula
    .split(' + ')
    .map((term) => term.split('·').reduce((product, factor) => product * Number(factor), 1))
    .reduce((sum, term) => sum + term, 0)
}
