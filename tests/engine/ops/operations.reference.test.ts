import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tensorOf } from './arbitrary-images.ts'
import { computeOn, expectClose, type Input, withGradients } from './both-backends.ts'

type Operation = (x: tf.Tensor) => tf.Tensor

/** A batch of small images with at least two channels, and no number on the kink of a relu. */
const batches: fc.Arbitrary<Input> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 2, max: 6 }),
    fc.integer({ min: 2, max: 6 }),
    fc.integer({ min: 2, max: 6 }),
  )
  .chain((shape) => tensorOf(shape))
  .map(({ shape, values }) => ({ shape, values: values.map((value) => (value === 0 ? 0.1 : value)) }))

function activation(name: string): Operation {
  return (x) => tf.layers.activation({ activation: name as 'relu' }).apply(x) as tf.Tensor
}

/** The shape as `[examples, classes]`. */
const rows = (x: tf.Tensor): tf.Tensor2D => tf.reshape(x, [-1, x.shape.at(-1)!]) as tf.Tensor2D

const vector = (x: tf.Tensor): tf.Tensor1D => x as tf.Tensor1D

/** One-hot targets for {@link rows}. */
const targets = (x: tf.Tensor): tf.Tensor2D => {
  const classes = x.shape.at(-1)!
  const indices = Array.from({ length: x.size / classes }, (_, i) => (i * i) % classes)
  return tf.cast(tf.oneHot(tf.tensor1d(indices, 'int32'), classes), 'float32') as tf.Tensor2D
}

const differentiable: Readonly<Record<string, Operation>> = {
  ...Object.fromEntries(
    ['relu', 'sigmoid', 'tanh', 'softmax', 'logSoftmax', 'elu', 'selu', 'softplus', 'softsign', 'linear'].map(
      (name) => [name, activation(name)],
    ),
  ),
  ...Object.fromEntries(
    ['swish', 'mish', 'gelu', 'gelu_new', 'hardSigmoid', 'relu6'].map((name) => [name, activation(name)]),
  ),
  leakyRelu: (x) => tf.leakyRelu(x, 0.3),
  add: (x) => tf.add(x, tf.reverse(x, 1)),
  'add of a bias': (x) => tf.add(x, tf.sum(x, [0, 1, 2])),
  'add of three': (x) => tf.addN([x, tf.square(x), x]),
  concatenate: (x) => tf.concat([x, tf.square(x)], -1),
  'concatenate examples': (x) => tf.concat([x, tf.square(x)], 0),
  'batch normalisation': (x) => {
    const { mean, variance } = tf.moments(x, [0, 1, 2])
    const scale = tf.range(1, x.shape.at(-1)! + 1)
    return tf.batchNorm(x, vector(mean), vector(variance), vector(tf.neg(scale)), vector(scale), 1e-3)
  },
  dropout: (x) => tf.dropout(x, 0.4, undefined, 7),
  'global average pooling': (x) => tf.mean(x, [1, 2]),
  'global max pooling': (x) => tf.max(x, [1, 2]),
  'sum of examples': (x) => tf.sum(x, 0),
  'sum of channels': (x) => tf.sum(x, -1, true),
  'sum of everything': (x) => tf.sum(x),
  'mean of rows': (x) => tf.mean(x, [1], true),
  'mean of two axes apart': (x) => tf.mean(x, [0, 2]),
  gather: (x) => tf.gather(x, tf.tensor1d([1, 0, 1, 1], 'int32'), 1),
  'gather of channels': (x) => tf.gather(x, tf.tensor1d([0, 1, 0], 'int32'), 3),
  slice: (x) => tf.slice(x, [0, 1, 0, 1], [-1, 1, 2, -1]),
  transpose: (x) => tf.transpose(x, [3, 1, 0, 2]),
  tile: (x) => tf.tile(x, [2, 1, 3, 2]),
  flatten: (x) => tf.reshape(x, [x.shape[0]!, -1]),
  pad: (x) =>
    tf.pad(x, [
      [0, 0],
      [1, 2],
      [0, 1],
      [0, 0],
    ]),
  clip: (x) => tf.clipByValue(x, -0.5, 0.5),
  'cast of bool': (x) => tf.mul(x, tf.cast(tf.cast(x, 'bool'), 'float32')),
  'dense layer': (x) => tf.matMul(rows(x), rows(x), true, false),
  'softmax cross-entropy': (x) => tf.losses.softmaxCrossEntropy(targets(x), rows(x)),
  'sigmoid cross-entropy': (x) => tf.losses.sigmoidCrossEntropy(targets(x), rows(x)),
  'categorical cross-entropy of probabilities': (x) =>
    tf.metrics.categoricalCrossentropy(targets(x), tf.softmax(rows(x))),
  'mean squared error': (x) => tf.losses.meanSquaredError(targets(x), rows(x)),
  'mean absolute error': (x) => tf.losses.absoluteDifference(targets(x), rows(x)),
}

const notDifferentiable: Readonly<Record<string, Operation>> = {
  argmax: (x) => tf.argMax(x, -1),
  'argmax of examples': (x) => tf.argMax(x, 0),
  'the three largest': (x) => tf.topk(x, 2).values,
  'is larger': (x) => tf.greater(x, 0),
  'number as bool': (x) => tf.cast(tf.mul(x, 128), 'bool'),
  'number as integer': (x) => tf.cast(tf.mul(x, 10), 'int32'),
  'one-hot': (x) => tf.oneHot(tf.argMax(x, -1), x.shape.at(-1)!),
  'sum of segments': (x) => tf.unsortedSegmentSum(rows(x), tf.zeros([x.size / x.shape.at(-1)!], 'int32'), 2),
  'sum of integers': (x) => tf.sum(tf.cast(tf.mul(x, 10), 'int32'), 0),
  'mean of integers': (x) => tf.mean(tf.cast(tf.mul(x, 10), 'int32'), 0),
}

describe('on wasm as on cpu', () => {
  test.each(Object.entries(differentiable))('%s, with its gradient', async (_name, operation) => {
    await fc.assert(
      fc.asyncProperty(batches, async (batch) => {
        const expected = await computeOn('cpu', [batch], withGradients(operation))
        const actual = await computeOn('wasm', [batch], withGradients(operation))
        // Batch normalisation over few pixels divides by small variances.
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, 1e-5)
      }),
      { seed: 61, numRuns: 15 },
    )
  })

  test.each(Object.entries(notDifferentiable))('%s', async (_name, operation) => {
    await fc.assert(
      fc.asyncProperty(batches, async (batch) => {
        const [expected] = await computeOn('cpu', [batch], (x) => [operation(x!)])
        const [actual] = await computeOn('wasm', [batch], (x) => [operation(x!)])
        expectClose(actual!, expected!)
      }),
      { seed: 62, numRuns: 15 },
    )
  })
})

describe('sums on wasm', () => {
  test('keep seven digits over a whole batch of pixels', async () => {
    const pixels = 80_000
    // Exact in single precision, and far from zero, where adding up in single precision would lose digits.
    const values = Array.from({ length: pixels * 2 }, (_, i) => 1000 + (i % 64) / 64)
    const [mean] = await computeOn('wasm', [{ shape: [pixels, 2], values }], (x) => [tf.mean(x!, 0)])
    expect(mean![0]).toBe(Math.fround(1000 + 31 / 64))
    expect(mean![1]).toBe(1000 + 32 / 64)
  })
})
