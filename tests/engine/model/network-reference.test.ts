import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StoredTensor } from '../../../src/engine/protocol.ts'
import type { Plan } from '../../../src/graph/plan/plan.ts'
import { collect, host, stopAtStart } from '../collect.ts'
import { conv2d, dense, digits, networkOf, planOf } from '../plans.ts'

beforeAll(async () => {
  tf.enableProdMode()
  await tf.setBackend('cpu')
})

async function startWeights(plan: Plan): Promise<readonly StoredTensor[]> {
  return (await collect(plan, stopAtStart)).checkpoint!.weights
}

async function examplesOf(plan: Plan) {
  const loaded = await host.data.load(plan.data)
  if (!loaded.ok) throw new Error('no data')
  const { train } = loaded.value.parts
  return { values: train.gather(Array.from({ length: train.count }, (_, i) => i)), targets: train.targets }
}

const matrix = (rows: number, columns: number, at: (row: number, column: number) => number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(row, column)))

test('two dense layers learn what backpropagation written out in float64 learns', async () => {
  const plan = planOf({
    data: digits({ train: 30, validation: 0, test: 1, classes: [3, 5, 8] }),
    outputs: 3,
    network: networkOf([28, 28, 1], {
      flatten: ['Flatten'],
      hidden: dense(6, 'tanh', 5),
      output: dense(3, 'softmax', 6),
    }),
    optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false },
    training: { epochs: 2, batchSize: 8, shuffle: false, validate: false },
  })
  const { values, targets } = await examplesOf(plan)
  const [kernel1, bias1, kernel2, bias2] = (await startWeights(plan)).map(({ values }) => [...values])
  const w1 = matrix(784, 6, (i, j) => kernel1![i * 6 + j]!)
  const w2 = matrix(6, 3, (j, k) => kernel2![j * 3 + k]!)
  const [b1, b2] = [bias1!, bias2!]
  const losses: number[] = []
  for (let epoch = 0; epoch < 2; epoch++) {
    for (let from = 0; from < 30; from += 8) {
      const size = Math.min(8, 30 - from)
      const d1 = matrix(784, 6, () => 0)
      const d2 = matrix(6, 3, () => 0)
      const [e1, e2] = [b1.map(() => 0), b2.map(() => 0)]
      let loss = 0
      for (let example = from; example < from + size; example++) {
        const x = [...values.subarray(example * 784, (example + 1) * 784)]
        const h = b1.map((b, j) => Math.tanh(x.reduce((sum, value, i) => sum + value * w1[i]![j]!, b)))
        const z = b2.map((b, k) => h.reduce((sum, value, j) => sum + value * w2[j]![k]!, b))
        const powers = z.map(Math.exp)
        const p = powers.map((power) => power / powers.reduce((a, b) => a + b))
        loss -= Math.log(p[targets[example]!]!) / size
        const dz = p.map((value, k) => (value - (k === targets[example] ? 1 : 0)) / size)
        const dh = h.map(
          (value, j) => dz.reduce((sum, d, k) => sum + d * w2[j]![k]!, 0) * (1 - value * value),
        )
        dz.forEach((d, k) => {
          e2[k]! += d
          h.forEach((value, j) => {
            d2[j]![k]! += value * d
          })
        })
        dh.forEach((d, j) => {
          e1[j]! += d
          x.forEach((value, i) => {
            d1[i]![j]! += value * d
          })
        })
      }
      losses.push(loss)
      const step = (weights: number[], slopes: readonly number[]) =>
        slopes.forEach((slope, i) => {
          weights[i]! -= 0.1 * slope
        })
      w1.forEach((row, i) => {
        step(row, d1[i]!)
      })
      w2.forEach((row, j) => {
        step(row, d2[j]!)
      })
      step(b1, e1)
      step(b2, e2)
    }
  }
  const { checkpoint, events } = await collect(plan)
  const expected = [w1.flat(), b1, w2.flat(), b2]
  checkpoint!.weights.forEach(({ values }, n) => {
    values.forEach((value, i) => {
      expect(Math.abs(value - expected[n]![i]!)).toBeLessThan(2e-6)
    })
  })
  const seen = events.flatMap((event) => (event.kind === 'batch' ? [event.loss] : []))
  expect(seen).toHaveLength(losses.length)
  seen.forEach((loss, i) => {
    expect(Math.abs(loss - losses[i]!)).toBeLessThan(1e-5)
  })
})

describe('tfjs’s own fit', () => {
  const convolutional = {
    small: ['AveragePooling2D', { pool_size: [3, 3], strides: [3, 3], padding: 'valid' }] as const,
    left: conv2d(3, 'relu', 31, ['small']),
    right: conv2d(3, 'tanh', 32, ['small']),
    sum: ['Add', {}, ['left', 'right']] as const,
    both: ['Concatenate', { axis: -1 }, ['sum', 'left']] as const,
    norm: [
      'BatchNormalization',
      { axis: -1, momentum: 0.8, epsilon: 1e-3, center: true, scale: true },
    ] as const,
    leaky: ['LeakyReLU', { alpha: 0.3 }] as const,
    pool: ['MaxPooling2D', { pool_size: [2, 2], strides: [2, 2], padding: 'valid' }] as const,
    flatten: ['Flatten'] as const,
    output: dense(10, 'softmax', 33),
  }

  test('gives the same weights and losses, with branches, batch normalisation, leaky ReLU and a short last batch', async () => {
    const plan = planOf({
      data: digits({ train: 50, validation: 0, test: 1 }),
      network: networkOf([28, 28, 1], convolutional),
      optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false },
      training: { epochs: 2, batchSize: 20, shuffle: false, validate: false },
    })
    const start = await startWeights(plan)
    const { values, targets } = await examplesOf(plan)
    const model = await tf.loadLayersModel(tf.io.fromMemory({ modelTopology: plan.network as object }))
    model.setWeights(
      orderFor(model.getWeights(true).length, start).map(({ values, shape }) =>
        tf.tensor(values, [...shape]),
      ),
    )
    model.compile({ optimizer: tf.train.sgd(0.1), loss: 'categoricalCrossentropy', metrics: ['accuracy'] })
    const fitted = await model.fit(
      tf.tensor(values, [50, 28, 28, 1]),
      tf.oneHot(tf.tensor1d([...targets], 'int32'), 10),
      { epochs: 2, batchSize: 20, shuffle: false, verbose: 0 },
    )
    const { checkpoint, history } = await collect(plan)
    history!.loss.forEach((loss, i) => {
      expect(Math.abs(loss - (fitted.history.loss as number[])[i]!)).toBeLessThan(1e-5)
    })
    history!.accuracy.forEach((accuracy, i) => {
      expect(accuracy).toBeCloseTo((fitted.history.acc as number[])[i]!, 6)
    })
    const theirs = model.getWeights()
    orderFor(model.getWeights(true).length, checkpoint!.weights).forEach(({ values }, n) => {
      theirs[n]!.dataSync().forEach((value, i) => {
        expect(Math.abs(value - values[i]!)).toBeLessThan(1e-5)
      })
    })
  })

  /** tfjs lists all trainable weights first. */
  function orderFor(trainable: number, weights: readonly StoredTensor[]): readonly StoredTensor[] {
    const moving = (name: string) => name.includes('moving')
    const ordered = [
      ...weights.filter(({ name }) => !moving(name)),
      ...weights.filter(({ name }) => moving(name)),
    ]
    expect(ordered.filter(({ name }) => !moving(name))).toHaveLength(trainable)
    return ordered
  }
})

describe('batch normalisation', () => {
  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('trains with center %s and scale %s, and follows mean and variance', async (center, scale) => {
    const plan = planOf({
      data: digits({ train: 40, validation: 0, test: 1 }),
      network: networkOf([28, 28, 1], {
        flatten: ['Flatten'],
        hidden: dense(3, 'linear', 1),
        norm: ['BatchNormalization', { axis: -1, momentum: 0.75, epsilon: 1e-3, center, scale }],
        output: dense(10, 'softmax', 2),
      }),
      optimizer: { kind: 'sgd', learningRate: 0, momentum: 0, nesterov: false },
      training: { epochs: 1, batchSize: 40, shuffle: false, validate: false },
    })
    const [kernel] = await startWeights(plan)
    const { values } = await examplesOf(plan)
    const { checkpoint } = await collect(plan)
    const stored = new Map(checkpoint!.weights.map((tensor) => [tensor.name, tensor.values]))
    expect(stored.has('norm/gamma')).toBe(scale)
    expect(stored.has('norm/beta')).toBe(center)
    for (let unit = 0; unit < 3; unit++) {
      const sums = Array.from({ length: 40 }, (_, example) => {
        let sum = 0
        for (let i = 0; i < 784; i++) sum += values[example * 784 + i]! * kernel!.values[i * 3 + unit]!
        return sum
      })
      const mean = sums.reduce((a, b) => a + b) / 40
      const variance = sums.reduce((a, b) => a + (b - mean) ** 2, 0) / 40
      expect(stored.get('norm/moving_mean')![unit]).toBeCloseTo(0.25 * mean, 5)
      expect(stored.get('norm/moving_variance')![unit]).toBeCloseTo(0.75 + 0.25 * variance, 5)
    }
  })
})
