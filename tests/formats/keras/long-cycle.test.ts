import { expect, test } from 'vitest'
import { optimizerObject } from '../../../src/formats/keras/optimizer-config.ts'
import { learningRate } from '../../../src/graph/plan/learning-rate.ts'

interface Pieces {
  readonly boundaries: readonly number[]
  readonly values: readonly number[]
}

test.each([
  { steps: 1000, rise: 0.3, divide: 25, finalDivide: 10_000 },
  { steps: 1001, rise: 0.3, divide: 25, finalDivide: 10_000 },
  { steps: 20_000, rise: 0.01, divide: 25, finalDivide: 10_000 },
  { steps: 300_000, rise: 0.9, divide: 4, finalDivide: 1 },
  { steps: 5000, rise: 0.5, divide: 1, finalDivide: 1 },
])('one cycle leaves in at most 1,000 pieces, near those of each step: %o', (of) => {
  const schedule = { kind: 'one-cycle', ...of } as const
  const optimizer = { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false, schedule } as const
  const { config } = optimizerObject(optimizer, { stepsPerEpoch: 1, epochs: 1 })
  const { boundaries, values } = (config as never as { learning_rate: { config: Pieces } }).learning_rate
    .config
  expect(values).toHaveLength(boundaries.length + 1)
  expect(values.length).toBeLessThanOrEqual(1000)
  let [piece, farthest] = [0, 0]
  for (let step = 0; step < of.steps; step++) {
    if (step > (boundaries[piece] ?? Number.POSITIVE_INFINITY)) piece++
    farthest = Math.max(farthest, Math.abs(values[piece]! - learningRate(0.1, schedule, step + 1)))
  }
  expect(farthest).toBeLessThanOrEqual(of.steps > 1000 ? 0.1 * 0.002 : 0)
})
