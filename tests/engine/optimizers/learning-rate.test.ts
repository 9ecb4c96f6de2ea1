import { describe, expect, test } from 'vitest'
import { learningRate } from '../../../src/graph/plan/learning-rate.ts'
import {
  inSteps,
  type LearningRateSchedule,
  type ScheduleInSteps,
} from '../../../src/graph/values/schedule.ts'
import fixture from '../../fixtures/learning-rates/rates.json'
import { collect } from '../collect.ts'
import { dense, digits, networkOf, planOf } from '../plans.ts'

const sgd = { kind: 'sgd', momentum: 0, nesterov: false } as const

describe('the learning rate', () => {
  test.each(fixture.cases)(
    'from $learningRate on with $schedule is that of Keras or PyTorch, step by step',
    (of) => {
      of.rates.forEach((rate, i) => {
        if (rate === null) return
        const ours = learningRate(
          of.learningRate,
          of.schedule as ScheduleInSteps,
          (fixture.steps[i] as number) + 1,
        )
        // Keras rounds to single precision on the way; PyTorch does not.
        const most = of.schedule.kind === 'one-cycle' ? 1e-14 : 1e-6
        expect(Math.abs(ours - rate)).toBeLessThan(of.learningRate * most)
      })
    },
  )

  test('stays as it is without a schedule', () => {
    expect([1, 2, 1000].map((update) => learningRate(0.3, undefined, update))).toEqual([0.3, 0.3, 0.3])
  })

  test('stays where one cycle has ended', () => {
    const cycle = { kind: 'one-cycle', steps: 10, rise: 0.3, divide: 25, finalDivide: 10 } as const
    expect(learningRate(1, cycle, 11)).toBe(learningRate(1, cycle, 10))
    expect(learningRate(1, cycle, 10)).toBeCloseTo(1 / 250)
  })
})

describe('a schedule counted in epochs', () => {
  const training = { stepsPerEpoch: 32, epochs: 10 }

  test('is the same one counted in steps', () => {
    expect(inSteps({ kind: 'step', decaySteps: { epochs: 3 }, decayRate: 0.5 }, training)).toEqual({
      kind: 'step',
      decaySteps: 96,
      decayRate: 0.5,
    })
    expect(inSteps({ kind: 'warm-up', warmUp: { steps: { epochs: 0.001 }, from: 0 } }, training)).toEqual({
      kind: 'warm-up',
      warmUp: { steps: 1, from: 0 },
    })
  })

  test('over the whole training falls in what the warm-up leaves of it', () => {
    const warmUp = { steps: { epochs: 2 }, from: 0 }
    expect(inSteps({ kind: 'cosine', decaySteps: 'training', alpha: 0, warmUp }, training)).toEqual({
      kind: 'cosine',
      decaySteps: 256,
      alpha: 0,
      warmUp: { steps: 64, from: 0 },
    })
  })
})

describe('a run whose learning rate falls', () => {
  const plan = (schedule?: LearningRateSchedule) =>
    planOf({
      data: digits({ train: 40, validation: 0, test: 1 }),
      network: networkOf([28, 28, 1], { flatten: ['Flatten'], output: dense(10, 'softmax', 6) }),
      optimizer: { ...sgd, learningRate: 0.1, ...(schedule && { schedule }) },
      training: { epochs: 3, batchSize: 10, shuffle: true, validate: false },
    })
  const weightsOf = async (schedule?: LearningRateSchedule) =>
    (await collect(plan(schedule))).checkpoint!.weights.map(({ values }) => [...values])

  test('ends where one without a schedule does as long as the factor is 1', async () => {
    const steady = await weightsOf()
    expect(await weightsOf({ kind: 'exponential', decaySteps: 4, decayRate: 1 })).toEqual(steady)
    expect(await weightsOf({ kind: 'exponential', decaySteps: 4, decayRate: 0.5 })).not.toEqual(steady)
  })

  test('no longer changes its weights when the cosine has come to nothing', async () => {
    const short = await weightsOf({ kind: 'cosine', decaySteps: 4, alpha: 0 })
    const { checkpoint } = await collect({
      ...plan({ kind: 'cosine', decaySteps: 4, alpha: 0 }),
      training: { epochs: 1, batchSize: 10, shuffle: true, validate: false },
    })
    expect(short).toEqual(checkpoint!.weights.map(({ values }) => [...values]))
  })

  test('and is counted in epochs ends where one that is counted in steps does', async () => {
    expect(await weightsOf({ kind: 'step', decaySteps: { epochs: 1 }, decayRate: 0.5 })).toEqual(
      await weightsOf({ kind: 'step', decaySteps: 4, decayRate: 0.5 }),
    )
    expect(await weightsOf({ kind: 'cosine', decaySteps: 'training', alpha: 0 })).toEqual(
      await weightsOf({ kind: 'cosine', decaySteps: 12, alpha: 0 }),
    )
  })

  test('tells with each epoch at which rate its last step was', async () => {
    const { events } = await collect(plan({ kind: 'step', decaySteps: { epochs: 1 }, decayRate: 0.5 }))
    const rates = events.flatMap((event) => (event.kind === 'epoch' ? [event.trace?.learningRate] : []))
    expect(rates).toEqual([0.1, 0.05, 0.025])
  })
})
