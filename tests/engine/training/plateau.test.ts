import { expect, test } from 'vitest'
import type { History } from '../../../src/engine/protocol.ts'
import { afterEpoch, type PlateauState } from '../../../src/engine/training/plateau.ts'
import type { Plateau } from '../../../src/graph/values/schedule.ts'
import keras from '../../fixtures/learning-rates/rates.json'
import { collect } from '../collect.ts'
import { dense, digits, networkOf, planOf } from '../plans.ts'

const RATE = 0.1

const historyOf = ({ monitor }: Plateau, values: readonly number[]): History => ({
  loss: [],
  accuracy: [],
  valLoss: [],
  valAccuracy: [],
  [monitor]: values,
})

test.each(keras.courses)(
  'the rate falls when Keras lets it fall: $settings',
  ({ settings, values, rates }) => {
    const rule = { kind: 'plateau', ...settings } as Plateau
    let state: PlateauState | undefined
    rates.forEach((rate, epoch) => {
      state = afterEpoch(rule, historyOf(rule, values.slice(0, epoch + 1)), state, RATE)
      expect(Math.abs(state.rate - rate)).toBeLessThan(rate * 1e-6)
    })
  },
)

test('the rate stays where nothing is measured that could be watched', () => {
  const rule: Plateau = {
    kind: 'plateau',
    monitor: 'valLoss',
    factor: 0.5,
    patience: 1,
    minDelta: 0,
    cooldown: 0,
    minRate: 0,
  }
  const first = afterEpoch(rule, historyOf(rule, []), undefined, RATE)
  expect(afterEpoch(rule, historyOf(rule, []), first, RATE).rate).toBe(RATE)
})

const plateau: Plateau = {
  kind: 'plateau',
  monitor: 'loss',
  factor: 0.5,
  patience: 1,
  // Nothing is an improvement, so the rate falls after each epoch but the first.
  minDelta: 10,
  cooldown: 0,
  minRate: 0,
}
const plan = (epochs: number, learningRate = RATE) =>
  planOf({
    data: digits({ train: 40, validation: 0, test: 1 }),
    network: networkOf([28, 28, 1], { flatten: ['Flatten'], output: dense(10, 'softmax', 6) }),
    optimizer: { kind: 'sgd', learningRate, momentum: 0.9, nesterov: false, schedule: plateau },
    training: { epochs, batchSize: 10, shuffle: true, validate: false },
  })

test('a run that goes on has the rate, and all numbers, of one that never stopped', async () => {
  const whole = (await collect(plan(6))).checkpoint!
  expect(whole.plateau?.rate).toBe(RATE * 0.5 ** 5)
  const half = (await collect(plan(3))).checkpoint!
  expect(half.plateau?.rate).toBe(RATE * 0.5 ** 2)
  const { checkpoint } = await collect(plan(6), { from: half })
  expect(checkpoint!.plateau).toEqual(whole.plateau)
  expect(checkpoint!.weights).toEqual(whole.weights)
})

test('a run that goes on with a lower rate trains with that one', async () => {
  const { checkpoint } = await collect(plan(1))
  const { events } = await collect(plan(2, RATE / 10), { from: checkpoint! })
  const rates = events.flatMap((event) => (event.kind === 'epoch' ? [event.trace?.learningRate] : []))
  expect(rates).toEqual([RATE / 10])
})
