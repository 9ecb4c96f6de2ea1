import { describe, expect, test } from 'vitest'
import { learningRate } from '../../../src/engine/optimizers/learning-rate.ts'
import type { LearningRateSchedule } from '../../../src/graph/plan/plan.ts'
import keras from '../../fixtures/learning-rates/rates.json'
import { collect } from '../collect.ts'
import { dense, digits, networkOf, planOf } from '../plans.ts'

const sgd = { kind: 'sgd', momentum: 0, nesterov: false } as const

describe('the learning rate', () => {
  test.each(keras.cases)('from $learningRate on with $schedule is Keras’s, step by step', (of) => {
    const config = { ...sgd, learningRate: of.learningRate, schedule: of.schedule as LearningRateSchedule }
    of.rates.forEach((rate, i) => {
      const ours = learningRate(config, (keras.steps[i] as number) + 1)
      // Keras rounds to single precision on the way.
      expect(Math.abs(ours - rate)).toBeLessThan(of.learningRate * 1e-6)
    })
  })

  test('stays as it is without a schedule', () => {
    expect([1, 2, 1000].map((update) => learningRate({ ...sgd, learningRate: 0.3 }, update))).toEqual([
      0.3, 0.3, 0.3,
    ])
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
})
