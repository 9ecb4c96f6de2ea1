import { describe, expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { check } from '../../../src/graph/check/check.ts'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import { type EpochCurves, isOverfit, jumps, stillFalls } from '../../../src/scores/curve-shape.ts'
import { type EndedRun, runAdvice } from '../../../src/scores/run-advice.ts'
import { isGood, isGuessing, type MeasuredPart, runMeaning } from '../../../src/scores/run-meaning.ts'
import { digitsGraph } from '../../../testing/results-stage.ts'

const NONE: EpochCurves = { loss: [], accuracy: [], valLoss: [], valAccuracy: [] }
const curves = (valLoss: readonly number[], more: Partial<EpochCurves> = {}) => ({
  ...NONE,
  loss: valLoss,
  valLoss,
  ...more,
})
const FLAT = [1, 0.5, 0.4, 0.39, 0.389, 0.389, 0.389, 0.389, 0.389, 0.389]
const FALLING = [2, 1.7, 1.5, 1.3, 1.1, 1, 0.9, 0.8, 0.7, 0.6]

/** So many right of each class; the others are taken for the class before. */
function measured(right: readonly number[], each = 100): MeasuredPart {
  const confusion = right.map((count, at) =>
    right.map((_, answer) =>
      answer === at ? count : answer === (at || right.length) - 1 ? each - count : 0,
    ),
  )
  const examples = each * right.length
  const accuracy = right.reduce((sum, count) => sum + count, 0) / examples
  return { part: 'test', examples, accuracy, confusion, outputs: [], targets: [] }
}

/** The digits with their dense layers behind the pictures, or with the output layer alone. */
function graphOf({ hidden = true, params = {} as Record<string, number> } = {}) {
  const document = digitsGraph()
  const wires = Object.fromEntries(
    Object.entries(document.wires).filter(([, { to }]) => !['flatten', 'output'].includes(to[0])),
  )
  const optimizer = {
    ...document.nodes.optimizer!,
    params: { ...document.nodes.optimizer!.params, ...params },
  }
  const changed: GraphDocument = {
    ...document,
    nodes: { ...document.nodes, optimizer },
    wires: {
      ...wires,
      direct: { from: ['scale', 'data'], to: ['flatten', 'input'] },
      last: { from: [hidden ? 'dense' : 'flatten', 'output'], to: ['output', 'input'] },
    },
  }
  return check(changed, registry)
}

const advised = (
  history: EndedRun['history'],
  part: MeasuredPart | undefined,
  graph = graphOf(),
  run: Partial<EndedRun> = {},
) => runAdvice(graph, 'trainer', { history, epochs: 10, canResume: false, stoppedEarly: false, ...run }, part)
const codes = (...args: Parameters<typeof advised>) => advised(...args).tries.map(({ code }) => code)

describe('the shape of curves', () => {
  test('says whether a loss still falls: by what the last fifth of the epochs brought', () => {
    expect(stillFalls(curves(FALLING))).toBe(true)
    expect(stillFalls(curves(FLAT))).toBe(false)
    expect(stillFalls(curves([2]))).toBe(true)
    expect(stillFalls(NONE)).toBe(false)
    expect(stillFalls(curves([...FALLING, 1.4]))).toBe(false)
  })

  test('looks at the validation where there is one: a training loss always falls', () => {
    expect(stillFalls({ ...curves(FLAT), loss: FALLING })).toBe(false)
    expect(stillFalls({ ...curves([]), loss: FALLING })).toBe(true)
  })

  test('says whether a loss jumps: up again and again, above where it began, or no number', () => {
    expect(jumps(curves([1, 2, 0.9, 1.8, 0.8, 1.5]))).toBe(true)
    expect(jumps(curves([1, 1.2, 3]))).toBe(true)
    expect(jumps(curves([1, Number.NaN, 1]))).toBe(true)
    expect(jumps(curves(FALLING))).toBe(false)
    expect(jumps(curves([1, 0.8, 0.82, 0.6, 0.61, 0.5]))).toBe(false)
  })

  test('says whether the training is far above the validation, and not by chance', () => {
    const rising = [1, 0.5, 0.6, 0.8]
    const apart = { accuracy: [0.5, 0.8, 0.95, 0.99], valAccuracy: [0.5, 0.8, 0.85, 0.85] }
    expect(isOverfit(curves(rising, apart), 500)).toBe(true)
    expect(isOverfit(curves(rising, apart), 10)).toBe(false)
    expect(isOverfit(curves(rising, { ...apart, valAccuracy: [0.5, 0.8, 0.9, 0.97] }), 500)).toBe(false)
    expect(isOverfit({ ...curves(rising), loss: [1, 0.5, 0.2, 0.1] }, 500)).toBe(true)
    expect(isOverfit(curves([]), 500)).toBe(false)
  })
})

describe('what a number means', () => {
  test('is how many are right, beside what guessing would give', () => {
    expect(runMeaning(measured([90, 80]), NONE, 0)).toEqual({
      kind: 'classes',
      part: 'test',
      examples: 200,
      right: 170,
      share: 0.85,
      baseline: { class: 0, share: 0.5 },
    })
  })

  test('is the last validation where nothing was measured, and nothing before that', () => {
    const seen = curves([1], { valAccuracy: [0.755] })
    expect(runMeaning(undefined, seen, 200)).toMatchObject({ part: 'validation', right: 151, examples: 200 })
    expect(runMeaning(undefined, NONE, 200)).toBeUndefined()
  })

  test('is how far off numbers are, in their unit, beside the mean', () => {
    const part = { part: 'test', examples: 4, outputs: [1, 2, 3, 5], targets: [1, 2, 3, 4] } as const
    const meaning = runMeaning(part, NONE, 0)!
    expect(meaning).toMatchObject({ kind: 'numbers', error: 0.25, mean: 1 })
    expect([isGood(meaning), isGuessing(meaning)]).toEqual([false, false])
  })

  test('is nothing to be proud of where always the same answer does as well', () => {
    const [lazy, able] = [measured([100, 0]), measured([97, 99])]
    expect(isGuessing(runMeaning(lazy, NONE, 0)!)).toBe(true)
    expect(isGuessing(runMeaning(able, NONE, 0)!)).toBe(false)
    expect(isGood(runMeaning(able, NONE, 0)!)).toBe(true)
  })
})

describe('what to try after a run', () => {
  const fine = measured(Array(10).fill(99))
  const fair = measured(Array(10).fill(85))

  test('is a hidden layer where there is none, put in before the output layer', () => {
    const { tries } = advised(curves(FLAT), fair, graphOf({ hidden: false }))
    expect(tries[0]).toMatchObject({
      code: 'no-hidden-layer',
      node: 'output',
      fix: { kind: 'insert', type: 'dense', params: { units: 64, activation: 'relu' } },
    })
    expect(codes(curves(FLAT), fine, graphOf({ hidden: false }))).toEqual(['good'])
  })

  test('is to train longer while the loss falls, or to go on with what was stopped', () => {
    const [longer] = advised(curves(FALLING), fair).tries
    expect(longer).toMatchObject({ code: 'still-falls', fix: { kind: 'set', param: 'epochs', value: 20 } })
    expect(codes(curves(FALLING), fair, graphOf(), { canResume: true })).toEqual(['go-on'])
    expect(codes(curves(FALLING), fine)).toEqual(['good'])
  })

  test('is dropout and more variety where examples were learned by heart', () => {
    const apart = {
      loss: [1, 0.5, 0.2, 0.1],
      accuracy: [0.5, 0.8, 0.95, 0.99],
      valAccuracy: [0.5, 0.8, 0.75, 0.75],
    }
    const { tries } = advised(curves([1, 0.5, 0.6, 0.8], apart), fair)
    expect(tries).toMatchObject([
      { code: 'overfit', node: 'output', fix: { kind: 'insert', type: 'dropout' } },
      { code: 'augment', fix: { type: 'augmentation' } },
    ])
  })

  test('is a smaller learning rate where the loss jumps, a larger one where it creeps', () => {
    const jumping = curves([1, 2, 0.9, 1.8, 0.8, 1.5])
    expect(advised(jumping, fair, graphOf({ params: { learningRate: 0.02 } })).tries[0]).toMatchObject({
      code: 'rate-high',
      fix: { kind: 'set', node: 'optimizer', param: 'learningRate', value: 0.002 },
    })
    expect(advised(curves(FALLING), fair, graphOf({ params: { learningRate: 0.0001 } })).tries).toMatchObject(
      [{ code: 'rate-low', fix: { value: 0.001 } }],
    )
  })

  test('names the first class that is never answered', () => {
    const [first] = advised(curves(FLAT), measured([100, 95, 0, 0])).tries
    expect(first).toMatchObject({ code: 'never-answered', values: { class: 3, count: 100 } })
  })

  test('is a larger network where it has learned what it can', () => {
    expect(advised(curves(FLAT), fair).tries).toMatchObject([
      { code: 'larger-network', fix: { kind: 'set', node: 'dense', param: 'units' } },
    ])
  })

  test('speaks of no wrong examples where numbers are as good as they can be', () => {
    const numbers = [1, 2, 3, 4]
    const exact = { part: 'test', examples: 4, outputs: numbers, targets: numbers } as const
    expect(codes(curves(FLAT), fine)).toEqual(['good'])
    expect(codes(curves(FLAT), exact)).toEqual(['good-numbers'])
  })

  test('is two things at most, and nothing without a network', () => {
    expect(codes(curves([1, 2, 0.9, 1.8, 0.8, 1.5]), measured([99, 1, 0]))).toHaveLength(2)
    const bare = check({ ...digitsGraph(), wires: {} }, registry)
    expect(advised(curves(FLAT), fair, bare)).toEqual({ meaning: undefined, tries: [] })
  })
})
