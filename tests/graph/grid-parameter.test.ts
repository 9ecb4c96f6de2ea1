import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/graph/base/json.ts'
import { grid } from '../../src/graph/node/parameter.ts'
import { checkParam, resolveParams } from '../../src/graph/node/resolve-params.ts'
import { formatMessage, WORDS } from '../../testing/words.ts'

const kernel = grid({
  rows: { min: 1, max: 3 },
  columns: { min: 2, max: 4 },
  min: -10,
  max: 10,
  default: [
    [1, 0],
    [0, 1],
  ],
})

describe('a grid of numbers', () => {
  test.each([
    [[[1, 2]]],
    [[[0.5, -1, 3, 10]]],
    [
      [
        [1, 2],
        [3, 4],
        [5, -10],
      ],
    ],
  ] as Json[][])('may be %j', (value) => {
    expect(checkParam(kernel, value!)).toBeUndefined()
  })

  test.each<[Json, string]>([
    ['1 2', 'param-not-a-grid'],
    [[], 'param-not-a-grid'],
    [[1, 2], 'param-not-a-grid'],
    [[[1, 2], 3], 'param-not-a-grid'],
    [[[1, 2], [3]], 'param-rows-uneven'],
    [
      [
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      'param-row-count',
    ],
    [[[1]], 'param-column-count'],
    [[[1, 2, 3, 4, 5]], 'param-column-count'],
    [[[]], 'param-column-count'],
    [[[1, 'x']], 'param-not-a-number'],
    [[[1, null]], 'param-empty'],
    [[[1, 11]], 'param-too-large'],
    [[[-11, 1]], 'param-too-small'],
  ])('is refused as %j: %s', (value, code) => {
    const wrong = checkParam(kernel, value)
    expect(wrong?.code).toBe(code)
    for (const language of ['en', 'de'] as const) {
      const sentence = formatMessage(
        WORDS[language].sentences[code]!,
        { param: 'Filter', ...wrong?.values },
        language,
      )
      expect(sentence).toMatch(/^Filter: /)
      expect(sentence).not.toMatch(/[{}]|undefined/)
    }
  })

  test('names the row that is too short', () => {
    const wrong = checkParam(kernel, [[1, 2], [3, 4], [5]])
    expect(wrong?.values).toEqual({ row: 3, length: 1, first: 2 })
  })

  test('that is wrong is replaced by the default; offered is the nearest that is right', () => {
    const { params, problems } = resolveParams({ kernel }, { kernel: [[99, 1]] })
    expect(params.kernel).toEqual(kernel.default)
    expect(problems[0]?.fix).toEqual({ kind: 'set', param: 'kernel', value: [[10, 1]] })
  })
})
