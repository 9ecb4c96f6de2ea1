import { describe, expect, it } from 'vitest'
import type { RunView } from '../../src/session/run-view.ts'
import { endedGroups, finalPart } from '../../src/ui/trainers/final-part.ts'
import { runLook } from '../../src/ui/trainers/run-palette.ts'
import type { ComparedEntry } from '../../src/ui/views/compare/compared-entries.ts'
import {
  finalFigures,
  largestGoal,
  measuredEntries,
  memoryOf,
  secondsUntil,
  usualGoal,
} from '../../src/ui/views/compare/figures/final-figures.ts'
import { finishedRun } from '../../testing/results-stage.ts'

const withAccuracies = (valAccuracy: readonly number[], more: Partial<RunView> = {}): RunView => {
  const made = finishedRun('trainer', { stepsPerEpoch: 10, msPerStep: 100, trace: [], ...more })
  return { ...made, msPerStep: 100, history: { ...made.history, valAccuracy } }
}
const entry = (runs: readonly RunView[], weights?: number): ComparedEntry => ({
  of: 'entry',
  title: 'Adam',
  look: runLook(0),
  isOld: false,
  runs,
  weights,
})

describe('the final figures', () => {
  it('have the best epoch of a run and what it was then', () => {
    const { best } = finalFigures(entry([withAccuracies([0.5, 0.8, 0.7])]), 'validation', 'accuracy', 0.7)
    expect([best?.epoch.mean, best?.value.mean]).toEqual([2, 0.8])
  })

  it('have the seconds of training until a goal was reached', () => {
    const run = withAccuracies([0.5, 0.8, 0.7])
    expect(secondsUntil(run, 'accuracy', 0.6)).toBe(2)
    expect(secondsUntil(run, 'accuracy', 0.9)).toBeUndefined()
  })

  it('of repeats are mean and deviation, and count those that reached the goal', () => {
    const { accuracy, reached } = finalFigures(
      entry([withAccuracies([0.5, 0.6]), withAccuracies([0.5, 0.8])]),
      'validation',
      'accuracy',
      0.7,
    )
    expect(accuracy?.mean).toBeCloseTo(0.7, 12)
    expect(accuracy?.deviation).toBeCloseTo(0.2 / Math.SQRT2, 12)
    expect([reached?.count, reached?.mean]).toEqual([1, 2])
  })

  it('are of the test once all runs have been tested', () => {
    const partOf = (runs: readonly RunView[]) => finalPart(measuredEntries([entry(runs)])[0]!.runs)
    const tested = withAccuracies([0.5])
    expect(partOf([tested])).toBe('test')
    expect(partOf([tested, { ...tested, status: 'running', evaluations: [] }])).toBe('validation')
  })

  it('go into a test only of runs that came to their end; one that failed is counted as that', () => {
    const [whole, failed, stopped] = (['completed', 'failed', 'stopped'] as const).map((status, seed) =>
      withAccuracies([0.5], { status, seed }),
    )
    const [group] = endedGroups(measuredEntries([entry([whole!, failed!, stopped!])]), 'validation')
    expect(group!.runs.map(({ seed, accuracy }) => [seed, accuracy])).toEqual([
      [0, 0.5],
      [1, undefined],
    ])
  })

  it('ask for what about half of the runs reach', () => {
    const runs = [0.91234, 0.8, 0.99].map((best) => withAccuracies([best]))
    expect(usualGoal([entry(runs)], 'accuracy')).toBe(0.91)
  })

  it('let a goal be as high as the usual one, also where every run ends better than its epochs were', () => {
    const made = finishedRun('trainer', { stepsPerEpoch: 10, trace: [] })
    const run = { ...made, history: { ...made.history, valLoss: [9, 8] } }
    const usual = usualGoal([entry([run])], 'loss')
    expect(usual).toBe(8)
    const rows = [finalFigures(entry([run]), 'test', 'loss', usual)]
    expect(rows[0]?.loss?.max).toBeLessThan(8)
    expect(largestGoal(rows, 'loss', usual)).toBe(8)
    expect(largestGoal(rows, 'loss', 0)).toBe(rows[0]?.loss?.max)
  })

  it('count weights, gradients and what the optimizer remembers', () => {
    const rate = { learningRate: 0.01 }
    expect(memoryOf(1000, { kind: 'sgd', ...rate, momentum: 0, nesterov: false })).toBe(8000)
    expect(memoryOf(1000, { kind: 'sgd', ...rate, momentum: 0.9, nesterov: false })).toBe(12_000)
    expect(memoryOf(1000, { kind: 'adam', ...rate, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 })).toBe(16_000)
  })
})
