import { readFileSync } from 'node:fs'
import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { createOptimizer } from '../../../src/engine/optimizers/optimizer.ts'
import type { OptimizerConfig } from '../../../src/graph/plan/plan.ts'

type Arrays = readonly (readonly number[])[]

/** Written by make-steps.py, which stands beside it, with Keras's own optimizers. */
const keras = JSON.parse(
  readFileSync(new URL('../../fixtures/optimizer-steps/steps.json', import.meta.url), 'utf8'),
) as {
  readonly starts: Arrays
  readonly gradients: readonly Arrays[]
  readonly cases: readonly { readonly optimizer: OptimizerConfig; readonly weights: readonly Arrays[] }[]
}

beforeAll(async () => {
  await tf.setBackend('cpu')
})

const cases = keras.cases.map((of) => [JSON.stringify(of.optimizer), of] as const)

test.each(cases)('weights decay and gradients are clipped as in Keras, step by step: %s', (_name, of) => {
  const weights = keras.starts.map((start, i) => ({
    name: `layer-${i}/kernel`,
    variable: tf.variable(tf.tensor1d([...start])),
  }))
  const optimizer = createOptimizer(of.optimizer, weights)
  keras.gradients.forEach((gradients, step) => {
    tf.tidy(() => {
      const named = weights.map(
        ({ variable }, i) => [variable.name, tf.tensor1d([...gradients[i]!])] as const,
      )
      optimizer.apply(Object.fromEntries(named), step + 1, of.optimizer.learningRate)
    })
    weights.forEach(({ variable }, i) => {
      const wanted = of.weights[step]![i]!
      variable.dataSync().forEach((weight, j) => {
        expect(Math.abs(weight - wanted[j]!)).toBeLessThan(5e-6 * Math.max(1, Math.abs(wanted[j]!)))
      })
    })
  })
  optimizer.dispose()
  for (const { variable } of weights) variable.dispose()
})

test('a gradient that is no number makes all weights none, so that the run is seen to diverge', () => {
  const variable = tf.variable(tf.tensor1d([1, 2]))
  const optimizer = createOptimizer(
    { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false, clip: { by: 'globalNorm', limit: 1 } },
    [{ name: 'weight', variable }],
  )
  tf.tidy(() => optimizer.apply({ [variable.name]: tf.tensor1d([Number.POSITIVE_INFINITY, 1]) }, 1, 0.1))
  expect([...variable.dataSync()]).toEqual([Number.NaN, Number.NaN])
  optimizer.dispose()
  variable.dispose()
})
