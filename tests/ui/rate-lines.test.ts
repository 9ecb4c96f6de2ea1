import { describe, expect, it } from 'vitest'
import type { LearningRateSchedule } from '../../src/graph/values/schedule.ts'
import type { RunView } from '../../src/session/run-view.ts'
import { isScheduled, runRates } from '../../src/ui/trainers/rate-curve.ts'
import { runLook } from '../../src/ui/trainers/run-palette.ts'
import { rateAt, rateLines, saidRates } from '../../src/ui/views/curves/rate-lines.ts'
import { scriptedRun } from '../../testing/scripted-runs.ts'

const STEPS: LearningRateSchedule = { kind: 'step', decaySteps: { epochs: 2 }, decayRate: 0.5 }
const PLATEAU: LearningRateSchedule = {
  kind: 'plateau',
  monitor: 'loss',
  factor: 0.5,
  patience: 1,
  minDelta: 0,
  cooldown: 0,
  minRate: 0,
}

/** A run of four epochs of ten steps, as far as it has come. */
function run(
  id: string,
  done: number,
  schedule?: LearningRateSchedule,
  more: Partial<RunView> = {},
): RunView {
  const made = scriptedRun('trainer', done, { run: id, status: 'running', epochs: 4, stepsPerEpoch: 10 })
  const { optimizer, training } = made.ran
  return {
    ...made,
    ran: {
      ...made.ran,
      optimizer: { ...optimizer, learningRate: 0.4, ...(schedule && { schedule }) },
      training: { ...training, epochs: 4 },
    },
    ...more,
  }
}
const rated = (each: RunView, place = 0) => ({ title: each.run, look: runLook(place), run: each })
const inEpochs = () => (epochs: number) => epochs

describe('the learning rates of a run', () => {
  it('are those it has trained with, and those its plan has for the rest', () => {
    const { past, ahead } = runRates(run('a', 1.5, STEPS))
    expect(past.at[0]).toBe(0.1)
    expect(past.at.at(-1)).toBe(1.5)
    expect(new Set(past.values)).toEqual(new Set([0.4]))
    expect(ahead.at[0]).toBe(1.5)
    expect(ahead.at.at(-1)).toBe(4)
    // The step that ends the second epoch has the old rate, the next one the new.
    const rateOf = (at: number) => ahead.values[ahead.at.indexOf(at)]
    expect([rateOf(2), rateOf(2.1), rateOf(4)]).toEqual([0.4, 0.2, 0.2])
  })

  it('are as recorded where a plateau is waited for, and nothing is said of the rest', () => {
    const trace = [0.4, 0.4, 0.2].map((learningRate, i) => ({ epoch: i + 1, trainedMs: 1, learningRate }))
    const { past, ahead } = runRates(run('a', 3, PLATEAU, { trace }))
    expect(past).toEqual({ at: [0, 1, 1, 2, 2, 3], values: [0.4, 0.4, 0.4, 0.4, 0.2, 0.2] })
    expect(ahead.at).toEqual([])
  })

  it('are one and the same without a schedule, and none before the first step', () => {
    expect(isScheduled(run('a', 1))).toBe(false)
    expect(isScheduled(run('a', 1, STEPS))).toBe(true)
    expect(new Set(runRates(run('a', 2)).past.values)).toEqual(new Set([0.4]))
    expect(runRates(run('a', 0, STEPS)).past.at).toEqual([])
    expect(runRates(run('a', 0, STEPS, { stepsPerEpoch: 0 })).ahead.at).toEqual([])
  })
})

describe('the lines of learning rates', () => {
  it('are one for runs with one plan, drawn as far as the one in front, with a place for each under way', () => {
    const [line, ...others] = rateLines(
      [
        rated(run('a', 1, STEPS), 0),
        rated(run('b', 3, STEPS), 1),
        rated(run('c', 4, STEPS, { status: 'completed' }), 2),
      ],
      inEpochs,
      true,
    )
    expect(others).toEqual([])
    expect(line?.past.at.at(-1)).toBe(4)
    expect(line?.now.map(({ run, place, rate }) => [run, place, rate])).toEqual([
      ['a', 1, 0.4],
      ['b', 3, 0.2],
    ])
    expect(line?.token).toBe('--schedule')
    expect(rateAt(line!, undefined)).toBe(0.2)
    expect(rateAt(line!, 1.2)).toBe(0.4)
  })

  it('are apart where plans differ, or where the same steps are at other places', () => {
    const runs = [rated(run('a', 2, STEPS)), rated(run('b', 2, STEPS), 1), rated(run('c', 2), 2)]
    expect(rateLines(runs, inEpochs, true)).toHaveLength(2)
    expect(rateLines(runs, inEpochs, false)).toHaveLength(3)
  })

  it('draw nothing of the rest once all are over', () => {
    const [line] = rateLines([rated(run('a', 2, STEPS, { status: 'stopped' }))], inEpochs, true)
    expect(line?.ahead.at).toEqual([])
    expect(line?.now).toEqual([])
  })

  it('have the colour of their group, and many of one colour weigh as much as one of another', () => {
    const alike = [rated(run('a', 2, STEPS)), rated(run('b', 2, STEPS))]
    const waiting = [1, 2, 3, 4].map((i) => rated(run(`p${i}`, 2, PLATEAU), 1))
    const lines = rateLines([...alike, ...waiting], inEpochs, true)
    expect(lines.map(({ token }) => token)).toEqual(['--run-1', ...waiting.map(() => '--run-2')])
    expect(lines.map(({ strength }) => strength)).toEqual([1, 0.5, 0.5, 0.5, 0.5])
  })

  it('are said once for a group, with the lowest and the highest where its runs differ', () => {
    const trace = (rate: number) => [{ epoch: 1, trainedMs: 1, learningRate: rate }]
    const lines = rateLines(
      [
        rated(run('a', 1, STEPS)),
        rated(run('b', 1, STEPS)),
        rated(run('c', 1, PLATEAU, { trace: trace(0.1) }), 1),
        rated(run('d', 1, PLATEAU, { trace: trace(0.2) }), 1),
      ],
      inEpochs,
      true,
    )
    const said = saidRates(lines, undefined)
    expect(said.map(({ looks, rates }) => [looks.map(({ token }) => token), rates])).toEqual([
      [['--run-1'], [0.4]],
      [['--run-2'], [0.1, 0.2]],
    ])
    const [alone] = saidRates(rateLines([rated(run('a', 1, STEPS))], inEpochs, true), undefined)
    expect(alone?.looks).toEqual([])
  })
})
