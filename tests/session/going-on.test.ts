import { expect, test } from 'vitest'
import type { LearningRateSchedule } from '../../src/graph/values/schedule.ts'
import { continues, continuesSlower } from '../../src/session/project/runs/staleness.ts'
import { dense, digits, networkOf, planOf } from '../engine/plans.ts'

const plan = (epochs: number, schedule?: LearningRateSchedule, learningRate = 0.1) =>
  planOf({
    data: digits({ train: 40, validation: 0, test: 1 }),
    network: networkOf([28, 28, 1], { flatten: ['Flatten'], output: dense(10, 'softmax', 6) }),
    optimizer: { kind: 'sgd', learningRate, momentum: 0, nesterov: false, ...(schedule && { schedule }) },
    training: { epochs, batchSize: 10, shuffle: true, validate: false },
  })

test('a run goes on with more epochs, unless its learning rates would have been others from the first step on', () => {
  const falling: LearningRateSchedule = { kind: 'cosine', decaySteps: { epochs: 4 }, alpha: 0 }
  expect(continues(plan(4), plan(8))).toBe(true)
  expect(continues(plan(4, falling), plan(8, falling))).toBe(true)
  const whole: LearningRateSchedule = { ...falling, decaySteps: 'training' }
  expect(continues(plan(4, whole), plan(4, whole))).toBe(true)
  expect(continues(plan(4, whole), plan(8, whole))).toBe(false)
  expect(continuesSlower(plan(4, whole), plan(8, whole, 0.01))).toBe(false)
  expect(continuesSlower(plan(4, whole), plan(4, whole, 0.01))).toBe(true)
})
