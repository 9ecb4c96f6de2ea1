import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import type { DataPlan } from '../../../src/graph/plan/plan.ts'
import { rescaled, unscaled } from '../../../src/graph/values/target-scale.ts'
import { collect } from '../collect.ts'
import { dense, networkOf, planOf } from '../plans.ts'

const STEPS = [
  { kind: 'split', validation: 3, test: 3, shuffle: true, seed: 1 },
  { kind: 'standardise', per: 'column' },
  { kind: 'scale-target', method: 'standardise' },
] as const

/** y = 2·10⁹ + 50 x, for the numbers from `first` on. */
const line = (first: number, steps: DataPlan['steps'] = STEPS): DataPlan => {
  const x = Array.from({ length: 20 }, (_, i) => first + i)
  const targets = x.map((value) => 2e9 + 50 * value)
  return { dataset: { kind: 'table', inputs: x.map((value) => [value]), targets, target: 'numbers' }, steps }
}

beforeAll(async () => {
  await startBackend('cpu', nodeBackends)
})

test('answers and what was asked for are measured in their own unit, also those of data with other numbers', async () => {
  const data = line(0)
  // Prepared as the network's own data is, but with what is asked for left as it is.
  const bare = line(0, STEPS.slice(0, 2))
  const { evaluations } = await collect(
    planOf({
      inputShape: [1],
      outputs: 1,
      target: 'numbers',
      network: networkOf([1], { output: dense(1, 'linear', 3) }),
      data,
      optimizer: { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
      loss: 'mean-squared-error',
      training: { epochs: 150, batchSize: 20, shuffle: true, validate: true },
      evaluations: [
        { id: 'own', data, part: 'test' },
        { id: 'bare', data: bare, part: 'test' },
      ],
    }),
  )
  const [own, other] = evaluations
  expect(own?.targets).toHaveLength(3)
  for (const [i, target] of own!.targets.entries()) {
    expect((target - 2e9) / 50).toBeCloseTo(Math.round((target - 2e9) / 50), 6)
    expect(Math.abs(own!.outputs[i]! - target)).toBeLessThan(5)
  }
  // The loss is that of the scaled numbers, for both.
  expect(own!.loss).toBeLessThan(1e-3)
  expect(other!.loss).toBeCloseTo(own!.loss, 9)
  for (const [i, target] of own!.targets.entries()) expect(other!.targets[i]).toBeCloseTo(target, 5)
  expect([...other!.outputs]).toEqual([...own!.outputs])
})

test('what is scaled and brought back is what it was', () => {
  const scale = fc.record({
    factor: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    shift: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), scale, scale, (value, from, to) => {
      const [original] = unscaled(Float64Array.of(value), from)
      const [again] = unscaled(rescaled(Float64Array.of(value), from, to), to)
      expect(Math.abs(again! - original!)).toBeLessThanOrEqual(
        1e-9 * (Math.abs(original!) + Math.abs(to.shift) + 1),
      )
      expect([...rescaled(Float64Array.of(value), from, from)]).toEqual([value])
      expect([...rescaled(Float64Array.of(value), from, undefined)]).toEqual([original])
    }),
    { seed: 19, numRuns: 300 },
  )
})
