import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { restoreVariables, storeVariables } from '../../../src/engine/model/stored-weights.ts'
import { createOptimizer } from '../../../src/engine/optimizers/optimizer.ts'
import type { OptimizerConfig } from '../../../src/graph/plan/plan.ts'
import { optimizerConfigs } from './optimizer-configs.ts'

/** One weight at a time in float64, written from the formulas in Keras's documentation and papers. */
function reference(config: OptimizerConfig): (w: number, g: number, t: number) => number {
  const { learningRate: lr } = config
  switch (config.kind) {
    case 'sgd': {
      let v = 0
      return (w, g) => {
        if (config.momentum === 0) return w - lr * g
        v = config.momentum * v - lr * g
        return config.nesterov ? w + config.momentum * v - lr * g : w + v
      }
    }
    case 'rmsprop': {
      let [square, mean, speed] = [0, 0, 0]
      return (w, g) => {
        square = config.rho * square + (1 - config.rho) * g * g
        mean = config.rho * mean + (1 - config.rho) * g
        const spread = config.centered ? square - mean * mean : square
        speed = config.momentum * speed + (lr * g) / Math.sqrt(spread + config.epsilon)
        return w - speed
      }
    }
    case 'adam': {
      let [m, v] = [0, 0]
      return (w, g, t) => {
        m = config.beta1 * m + (1 - config.beta1) * g
        v = config.beta2 * v + (1 - config.beta2) * g * g
        const rate = (lr * Math.sqrt(1 - config.beta2 ** t)) / (1 - config.beta1 ** t)
        return w - (rate * m) / (Math.sqrt(v) + config.epsilon)
      }
    }
    case 'adamax': {
      let [m, u] = [0, 0]
      return (w, g, t) => {
        m = config.beta1 * m + (1 - config.beta1) * g
        u = Math.max(config.beta2 * u, Math.abs(g))
        return w - ((lr / (1 - config.beta1 ** t)) * m) / (u + config.epsilon)
      }
    }
    case 'adagrad': {
      let sum = config.initialAccumulator
      return (w, g) => {
        sum += g * g
        return w - (lr * g) / Math.sqrt(sum + config.epsilon)
      }
    }
    case 'adadelta': {
      let [gradients, changes] = [0, 0]
      return (w, g) => {
        gradients = config.rho * gradients + (1 - config.rho) * g * g
        const change = (-Math.sqrt(changes + config.epsilon) * g) / Math.sqrt(gradients + config.epsilon)
        changes = config.rho * changes + (1 - config.rho) * change * change
        return w + lr * change
      }
    }
  }
}

/** What a gradient is cut to, in float64; one array, whose norm is that of all weights too. */
function clipped({ clip }: OptimizerConfig, gradients: readonly number[]): readonly number[] {
  if (!clip) return gradients
  if (clip.by === 'value') return gradients.map((g) => Math.max(-clip.limit, Math.min(clip.limit, g)))
  const factor = Math.min(1, clip.limit / Math.hypot(...gradients))
  return gradients.map((g) => g * factor)
}

const start = [0.5, -1.25, 3, 0]
/** Large and small, of both signs, and with a weight that gets no gradient for a while. */
const gradient = (weight: number, step: number) =>
  weight === 3 && step < 4 ? 0 : Math.sin(1.7 * step + weight) * 10 ** ((weight % 3) - 1)

beforeAll(async () => {
  await tf.setBackend('cpu')
})

describe.each(optimizerConfigs.map((config) => [JSON.stringify(config), config] as const))(
  '%s',
  (_name, config) => {
    test('takes the steps of the formula', () => {
      const variable = tf.tidy(() => tf.variable(tf.tensor(start, [2, 2])))
      const optimizer = createOptimizer(config, [{ name: 'layer/kernel', variable }])
      const rules = start.map(() => reference(config))
      let expected = start
      for (let step = 1; step <= 12; step++) {
        const gradients = start.map((_, i) => gradient(i, step))
        const cut = clipped(config, gradients)
        const left = 1 - config.learningRate * (config.weightDecay ?? 0)
        expected = expected.map((w, i) => rules[i]!(w * left, cut[i]!, step))
        tf.tidy(() =>
          optimizer.apply({ [variable.name]: tf.tensor(gradients, [2, 2]) }, step, config.learningRate),
        )
        variable.dataSync().forEach((w, i) => {
          expect(Math.abs(w - expected[i]!)).toBeLessThan(2e-5 * Math.max(1, Math.abs(expected[i]!)))
        })
      }
      optimizer.dispose()
      variable.dispose()
      expect(tf.memory().numTensors).toBe(0)
    })

    test('goes on from its stored state to the same bits', async () => {
      const run = async (interrupted: boolean) => {
        const variable = tf.tidy(() => tf.variable(tf.tensor(start, [2, 2])))
        const named = [{ name: 'layer/kernel', variable }]
        let optimizer = createOptimizer(config, named)
        for (let step = 1; step <= 8; step++) {
          if (interrupted && step === 5) {
            const stored = await storeVariables(optimizer.slots)
            optimizer.dispose()
            optimizer = createOptimizer(config, named)
            restoreVariables(stored, optimizer.slots)
          }
          const gradients = start.map((_, i) => gradient(i, step))
          tf.tidy(() =>
            optimizer.apply({ [variable.name]: tf.tensor(gradients, [2, 2]) }, step, config.learningRate),
          )
        }
        const state = [...(await storeVariables(named)), ...(await storeVariables(optimizer.slots))]
        optimizer.dispose()
        variable.dispose()
        return state
      }
      expect(await run(true)).toEqual(await run(false))
    })
  },
)

test('slots are named after layer, weight and slot', () => {
  const variable = tf.tidy(() => tf.variable(tf.tensor1d([1])))
  const optimizer = createOptimizer(optimizerConfigs[7]!, [{ name: 'dense/bias', variable }])
  expect(optimizer.slots.map(({ name }) => name)).toEqual(['dense/bias/momentum', 'dense/bias/velocity'])
  optimizer.dispose()
  variable.dispose()
})
