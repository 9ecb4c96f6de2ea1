import { describe, expect, it } from 'vitest'
import { smooth } from '../../src/graph/base/smooth.ts'
import type { RunView } from '../../src/session/run-view.ts'
import type { ComparedRun } from '../../src/ui/trainers/compared-runs.ts'
import { runLook } from '../../src/ui/trainers/run-palette.ts'
import { comparedEntries } from '../../src/ui/views/compare/compared-entries.ts'
import type { CompareOptions } from '../../src/ui/views/compare/curves/compare-options.ts'
import { comparedData, comparedLines, valueAt } from '../../src/ui/views/compare/curves/compared-lines.ts'
import { unitsAt } from '../../src/ui/views/compare/curves/progress-units.ts'
import { readAt } from '../../src/ui/views/compare/curves/read-comparison.ts'
import { groupPoints, runPoints } from '../../src/ui/views/compare/curves/run-points.ts'
import { scriptedRun } from '../../testing/scripted-runs.ts'
import { PLAIN_OPTIONS as OPTIONS } from './support/compare-options.ts'

const run = (id: string, done = 4, more: Partial<RunView> = {}): RunView => ({
  ...scriptedRun('trainer', done, { run: id, status: 'completed', ...more }),
  ...more,
})
const withAccuracies = (id: string, valAccuracy: readonly number[]): RunView => {
  const made = run(id, valAccuracy.length)
  return { ...made, history: { ...made.history, valAccuracy } }
}
const compared = (runs: readonly RunView[], group?: string): readonly ComparedRun[] =>
  runs.map((each, place) => ({
    title: `run ${place}`,
    look: runLook(group === undefined ? place : 0),
    run: each,
    ...(group !== undefined && { group }),
  }))
const dataOf = (runs: readonly ComparedRun[], options: Partial<CompareOptions> = {}) => {
  const all = { ...OPTIONS, ...options }
  const entries = comparedEntries(runs)
  const { lines, bands } = comparedLines(entries, all, true)
  return { entries, lines, bands, ...comparedData(entries, lines, 'accuracy', all) }
}

describe('smoothing', () => {
  it('weighs as TensorBoard does, with no pull towards zero at the beginning', () => {
    // By hand: last = 0.5·last + 0.5·value, divided by 1 − 0.5ⁿ.
    expect(smooth([2, 4, 8], 0.5)).toEqual([2, (0.5 * 1 + 2) / 0.75, (0.5 * 2.5 + 4) / 0.875])
  })

  it('leaves a constant as it is, and what is no number alone', () => {
    expect(smooth([3, 3, 3], 0.9).every((value) => Math.abs(value - 3) < 1e-12)).toBe(true)
    expect(smooth([2, Number.NaN, 4], 0.5)).toEqual([2, Number.NaN, (0.5 * 1 + 2) / 0.75])
  })
})

describe('the progress of a run', () => {
  it('is told in batches and examples', () => {
    const one = run('one', 4, { stepsPerEpoch: 10 })
    expect(unitsAt(one, 'batch')(1.5)).toBe(15)
    const size = one.ran.training.batchSize
    expect(unitsAt(one, 'example')(2)).toBe(20 * size)
  })

  it('is told in examples as they were trained: the last batch of an epoch may be smaller', () => {
    const size = run('one').ran.training.batchSize
    const one = run('one', 3, { stepsPerEpoch: 10, examples: 9 * size + 1 })
    const examples = unitsAt(one, 'example')
    expect([0, 0.5, 0.9, 1, 1.5, 2].map((epochs) => examples(epochs))).toEqual([
      0,
      5 * size,
      9 * size,
      9 * size + 1,
      14 * size + 1,
      18 * size + 2,
    ])
  })

  it('is told in seconds as they were recorded, and in between evenly', () => {
    const trace = [
      { epoch: 1, trainedMs: 2000 },
      { epoch: 2, trainedMs: 6000 },
    ]
    const seconds = unitsAt(run('one', 3, { trace, stepsPerEpoch: 10, msPerStep: 100 }), 'second')
    expect([0, 0.5, 1, 1.5, 2].map(seconds)).toEqual([0, 1, 2, 4, 6])
    // Behind what is recorded at the pace of a step.
    expect(seconds(3)).toBe(7)
  })

  it('of a run without records goes at the pace of its steps', () => {
    expect(unitsAt(run('one', 3, { trace: [], stepsPerEpoch: 10, msPerStep: 100 }), 'second')(2)).toBe(2)
    const later = [{ epoch: 2, trainedMs: 4000 }]
    const from = unitsAt(run('one', 3, { trace: later, stepsPerEpoch: 10, msPerStep: 100 }), 'second')
    expect([0, 1, 1.5, 2, 3].map(from)).toEqual([0, 1, 3, 5, 6])
  })
})

describe('the lines of a comparison', () => {
  it('have every epoch of every run at its place', () => {
    const { data } = dataOf(compared([withAccuracies('a', [0.1, 0.5]), withAccuracies('b', [0.2, 0.4, 0.3])]))
    const [at, a, b] = data
    expect([...at!]).toEqual([1, 2, 3])
    expect([...a!].map((value) => value ?? null)).toEqual([0.1, 0.5, null])
    expect([...b!]).toEqual([0.2, 0.4, 0.3])
  })

  it('mark where each run was best: the first time', () => {
    const { best } = dataOf(
      compared([withAccuracies('a', [0.1, 0.5, 0.5]), withAccuracies('b', [0.9, 0.4, 0.3])]),
    )
    expect(best).toEqual([2, 1])
  })

  it('of repeats are their mean, in a band from the lowest to the highest', () => {
    const runs = [withAccuracies('a', [0.1, 0.5]), withAccuracies('b', [0.3, 0.7])]
    const { data, lines, bands } = dataOf(compared(runs, 'group'))
    expect(lines.map(({ draws }) => draws)).toEqual(['high', 'low', 'mean'])
    expect(bands).toEqual([{ upper: 0, lower: 1 }])
    expect([...data[1]!]).toEqual([0.3, 0.7])
    expect([...data[2]!]).toEqual([0.1, 0.5])
    expect([...data[3]!].map((value) => Number(value?.toFixed(12)))).toEqual([0.2, 0.6])
  })

  it('have a band that says what it is', () => {
    const lines = [0.1, 0.2, 0.3].map((value, i) =>
      runPoints(withAccuracies(`${i}`, [value]), 'validation', 'accuracy', OPTIONS),
    )
    const { low, high } = groupPoints(lines, 'deviation')
    expect([low[0], high[0]].map((value) => Number(value?.toFixed(12)))).toEqual([0.1, 0.3])
    // Student's t with two degrees of freedom: 4.302653 standard errors.
    const reach = (4.302653 * 0.1) / Math.sqrt(3)
    const interval = groupPoints(lines, 'interval')
    expect(interval.high[0]).toBeCloseTo(0.2 + reach, 6)
    expect(interval.low[0]).toBeCloseTo(0.2 - reach, 6)
  })

  it('of repeats are one each without a band, behind their mean', () => {
    const runs = [withAccuracies('a', [0.1, 0.5]), withAccuracies('b', [0.3, 0.7])]
    expect(dataOf(compared(runs, 'group'), { band: 'none' }).lines.map(({ draws }) => draws)).toEqual([
      'curve',
      'curve',
      'mean',
    ])
  })

  it('in step go as far as the slowest run that is under way', () => {
    const behind = run('behind', 2.5, { status: 'running', epoch: 2, step: 5, stepsPerEpoch: 10 })
    const { data } = dataOf(compared([run('done', 4), behind]), { inStep: true })
    expect([...data[0]!]).toEqual([1, 2])
    expect([...dataOf(compared([run('done', 4), behind])).data[0]!]).toEqual([1, 2, 3, 4])
  })

  it('leave out on a logarithmic axis what is not above zero', () => {
    const entries = comparedEntries(
      compared([
        { ...run('a', 2), history: { loss: [1, 0.5], accuracy: [], valLoss: [1, 0], valAccuracy: [] } },
      ]),
    )
    const options = { ...OPTIONS, logLoss: true }
    const { lines } = comparedLines(entries, options, true)
    expect([...comparedData(entries, lines, 'loss', options).data[1]!]).toEqual([1, null])
  })

  it('of two hundred runs by second are read at common places, within what was measured', () => {
    const runs = Array.from({ length: 200 }, (_, i) => run(`run ${i}`, 4, { msPerStep: 100 + i }))
    const { data } = dataOf(compared(runs), { by: 'second' })
    expect(data[0]!.length).toBeLessThan(1000)
    expect(data).toHaveLength(201)
    const values = data
      .slice(1)
      .flatMap((column) => [...column])
      .filter((value) => value != null)
    expect(values.length).toBeGreaterThan(1000)
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true)
  })

  it('by batch have every batch of a few runs, and every epoch of many', () => {
    const runs = Array.from({ length: 20 }, (_, i) => run(`run ${i}`, 4, { stepsPerEpoch: 30 }))
    const places = (count: number) =>
      dataOf(compared(runs.slice(0, count)), { part: 'training', by: 'batch' }).data[0]!.length
    expect([places(2), places(20)]).toEqual([120, 4])
  })
})

describe('the value of a line between its points', () => {
  it('lies evenly between them, and there is none outside', () => {
    const line = { at: [1, 3], values: [10, 20] }
    expect([0.5, 1, 2, 3, 3.5].map((place) => valueAt(line, place))).toEqual([null, 10, 15, 20, null])
  })
})

describe('what is read at a place', () => {
  it('is the point next to it of every run that has come so far', () => {
    const made = dataOf(
      compared([withAccuracies('a', [0.1, 0.5]), withAccuracies('b', [0.2, 0.4, 0.3, 0.6])]),
    )
    expect(readAt(made.entries, made, 2.2).map(({ validation }) => validation)).toEqual([0.5, 0.4])
    expect(readAt(made.entries, made, 4).map(({ validation }) => validation)).toEqual([undefined, 0.6])
  })
})
