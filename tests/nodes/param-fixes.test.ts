import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { Json } from '../../src/graph/base/json.ts'
import { LANGUAGES } from '../../src/graph/base/text.ts'
import type { ProblemDraft } from '../../src/graph/document/problem.ts'
import { grid, type Parameter, type Parameters, size } from '../../src/graph/node/parameter.ts'
import { checkParam, resolveParams } from '../../src/graph/node/resolve-params.ts'
import { sentence } from '../../testing/words.ts'
import { arbitraryParams } from './arbitrary-params.ts'
import { arbitraryInputs } from './arbitrary-port-value.ts'

const STRANGE: readonly Json[] = [
  -0,
  0.5,
  1.5,
  -1.5,
  1e300,
  -1e300,
  '',
  '  ',
  'abc',
  '128',
  '1,5',
  'TRUE',
  null,
  true,
  [],
  {},
  [3],
  [3, 0.5],
  [1e9, -1],
  ['3', 3],
  [null, 3],
  [9, 9, 2],
  [[]],
  [[1e9, -1e9], [2]],
  [[1, 'x']],
]

/** What is said about a value, and what is offered in its place, where every parameter is shown. */
function refused(parameters: Parameters, name: string, value: Json): ProblemDraft | undefined {
  const shown = Object.entries(parameters).map(([key, each]) => [key, { ...each, shown: undefined }])
  return resolveParams(Object.fromEntries(shown), { [name]: value }).problems.find(
    ({ param }) => param === name,
  )
}

describe.each([...registry.values()])('a value that a parameter of $type cannot have', (definition) => {
  it('is named as it is, and what is offered in its place fits', () => {
    for (const [name, parameter] of Object.entries(definition.params)) {
      for (const value of STRANGE) {
        const wrong = refused(definition.params, name, value)
        if (!wrong) continue
        const [code, values] = [wrong.code, { param: name, ...wrong.values }]
        for (const language of LANGUAGES) {
          const said = sentence({ code, values, severity: 'error' }, language, definition)
          expect(said).not.toMatch(/-0\b|“”|„“|undefined|\[object/)
        }
        const { fix } = wrong
        expect(fix?.kind === 'set' && checkParam(parameter, fix.value)).toBeUndefined()
        if (typeof value === 'number' && 'max' in parameter && 'step' in parameter && fix?.kind === 'set') {
          const distance = Math.abs((fix.value as number) - value)
          const least = Math.max(parameter.min - value, value - parameter.max, 0)
          expect(distance).toBeLessThanOrEqual(least + 0.5)
        }
      }
    }
  })

  it('is not offered by what else is wrong with the node either', () => {
    fc.assert(
      fc.property(arbitraryParams(definition), arbitraryInputs(definition), (params, inputs) => {
        for (const { fix } of definition.infer({ node: 'here', inputs, params }).problems ?? []) {
          if (fix?.kind !== 'set' || fix.node !== undefined) continue
          const parameter = definition.params[fix.param]
          expect(parameter && checkParam(parameter, fix.value)).toBeUndefined()
        }
      }),
      { seed: 43, numRuns: 100 },
    )
  })
})

const { units, activation, bias } = registry.get('dense')!.params as Record<string, Parameter>

describe('in the place of', () => {
  test.each<[string, Parameter | undefined, Json, string, Json]>([
    ['a fraction the next whole number', units, 1.5, 'param-not-whole', 2],
    ['a fraction under the least the least', units, 0.4, 'param-not-whole', 1],
    ['minus zero the least', units, -0, 'param-too-small', 1],
    ['a number that is too large the largest', units, 1e300, 'param-too-large', 100_000],
    ['a number in quotes the number', units, '128', 'param-number-as-text', 128],
    ['nothing the default', units, '', 'param-empty', 64],
    ['a word the default', units, 'many', 'param-not-a-number', 64],
    [
      'sides that do not fit the nearest that do',
      size({ min: 1, max: 11, default: [3, 3] }),
      [0, 2.6],
      'param-too-small',
      [1, 3],
    ],
    ['one side a square', size({ min: 1, max: 11, default: [3, 3] }), 5, 'param-not-a-size', [5, 5]],
    [
      'numbers out of bounds those in bounds, and all others as they were',
      grid({
        rows: { min: 1, max: 3 },
        columns: { min: 1, max: 3 },
        min: -10,
        max: 10,
        default: [[0]],
      }),
      [[99, 1], [2]],
      'param-rows-uneven',
      [
        [10, 1],
        [2, 0],
      ],
    ],
    ['an option in other letters the option', activation, 'ReLU', 'param-not-an-option', 'relu'],
    ['a word for yes yes', bias, 'True', 'param-not-a-toggle', true],
  ])('%s is offered', (_, parameter, value, code, offered) => {
    expect(refused({ it: parameter! }, 'it', value)).toMatchObject({
      code,
      fix: { kind: 'set', value: offered },
    })
  })

  test('what is no grid at all its default is offered', () => {
    const { params } = registry.get('filter')!
    expect(refused(params, 'kernel', 'abc')?.fix).toMatchObject({
      value: resolveParams(params, {}).params.kernel,
    })
  })
})

test('minus zero is said to be zero', () => {
  const values = { param: 'Units', ...refused({ units: units! }, 'units', -0)?.values }
  expect(sentence({ code: 'param-too-small', values }, 'en')).toBe('Units: 0 is too small; at least 1.')
})
