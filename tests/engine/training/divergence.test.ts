import { describe, expect, test } from 'vitest'
import { divergence } from '../../../src/engine/training/divergence.ts'
import { ALGORITHMS, optimizerConfig, unusualRate, usualRate } from '../../../src/graph/plan/optimizers.ts'
import type { DataStep } from '../../../src/graph/plan/plan.ts'
import { dense, digits, networkOf, planOf } from '../plans.ts'

const optimizer = (algorithm: (typeof ALGORITHMS)[number], learningRate: number) =>
  optimizerConfig({
    algorithm,
    learningRate,
    schedule: 'constant',
    decaySteps: 1000,
    decayRate: 0.5,
    alpha: 0,
    momentum: 0.9,
    nesterov: false,
    beta1: 0.9,
    beta2: 0.999,
    rho: 0.95,
    centered: false,
    initialAccumulator: 0.1,
    epsilon: 1e-7,
    weightDecay: 0,
    clip: 'none',
    clipLimit: 1,
  })

const adam = optimizer('adam', 0.001)
const after = (...steps: DataStep[]) => digits({ steps })
const inputs = (largest: number, targets = Float32Array.of(0, 1)) => ({
  examples: Float32Array.of(0, largest),
  targets,
})

describe('a run whose numbers ran off', () => {
  test.each(ALGORITHMS)('with %s is blamed on its rate from the usual one on, which is said', (algorithm) => {
    const usual = usualRate(algorithm)
    const reported = (rate: number) =>
      divergence(planOf({ optimizer: optimizer(algorithm, rate) }), inputs(1), 1, 1)
    expect(reported(usual).code).toBe('diverged')
    expect(reported(usual * 1.5)).toMatchObject({ code: 'diverged-rate-too-high', values: { usual } })
  })

  test.each(ALGORITHMS)(
    'with %s puts a rate that is warned of before inputs that nobody scaled',
    (algorithm) => {
      for (const rate of [1e-3, 0.01, 0.04, 0.2, 0.9, 2, 9, 20]) {
        const warned = unusualRate(algorithm, rate).some(({ code }) => code === 'learning-rate-high')
        const plan = planOf({ optimizer: optimizer(algorithm, rate), data: after() })
        expect(divergence(plan, inputs(255), 1, 1).code).toBe(
          warned ? 'diverged-rate-too-high' : 'diverged-inputs-not-scaled',
        )
      }
    },
  )

  test('is not advised to put in a Scale where there is one', () => {
    const data = after({ kind: 'divide', by: 2 })
    expect(divergence(planOf({ data, optimizer: adam }), inputs(127), 1, 1).code).toBe(
      'diverged-inputs-still-large',
    )
    // A single far-off number of a standardised column.
    const standardised = after({ kind: 'standardise', per: 'column' })
    expect(divergence(planOf({ data: standardised, optimizer: adam }), inputs(30), 1, 1).code).toBe(
      'diverged',
    )
  })

  test('is blamed on the numbers asked for where they are what is large', () => {
    const reported = (rate: number, largest: number, target: number, ...steps: DataStep[]) =>
      divergence(
        planOf({ optimizer: optimizer('sgd', rate), target: 'numbers', data: after(...steps) }),
        inputs(largest, Float32Array.of(0, -target)),
        1,
        1,
      )
    expect(reported(0.01, 1, 1e31)).toMatchObject({
      code: 'diverged-target-large',
      values: { target: Math.fround(1e31) },
    })
    expect(reported(0.01, 1, 500_000).code).toBe('diverged-target-large')
    expect(reported(0.01, 1, 90).code).toBe('diverged')
    expect(reported(0.05, 1, 500_000).code).toBe('diverged-target-large')
    expect(reported(30, 1, 500_000).code).toBe('diverged-rate-too-high')
    // Their squares are no numbers at any rate.
    expect(reported(30, 1, 3.8e25).code).toBe('diverged-target-large')
    expect(reported(30, 255, 3.8e25).code).toBe('diverged-target-large')
    expect(reported(0.01, 255, 150).code).toBe('diverged-inputs-not-scaled')
    expect(reported(0.01, 30, 150, { kind: 'standardise' }).code).toBe('diverged-target-large')
    // The index of a class has no size.
    const classes = planOf({ optimizer: adam })
    expect(divergence(classes, inputs(1, Float32Array.of(900)), 1, 1).code).toBe('diverged')
  })

  test('is not advised to put in a batch normalisation where there is one', () => {
    const network = networkOf([28, 28, 1], {
      flatten: ['Flatten'],
      norm: ['BatchNormalization'],
      output: dense(10, 'softmax', 1),
    })
    expect(divergence(planOf({ network, optimizer: adam }), inputs(1), 1, 1).code).toBe('diverged-normalised')
  })
})
