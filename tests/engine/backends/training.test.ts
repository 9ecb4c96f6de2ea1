import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { installWasmKernels } from '../../../src/engine/ops/install-wasm-kernels.ts'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { expectClose } from '../ops/both-backends.ts'

/** Sixteen pictures of 12×12: a bright bar, standing or lying, at different places. */
function bars(): { images: tf.Tensor4D; labels: tf.Tensor2D } {
  const images = tf.buffer([16, 12, 12, 1])
  for (let n = 0; n < 16; n++) {
    for (let i = 0; i < 12; i++) {
      const at = 1 + ((n * 5) % 10)
      images.set(0.5 + (i % 3) / 4, n, n % 2 ? i : at, n % 2 ? at : i, 0)
    }
  }
  const labels = tf.oneHot(
    tf.tensor1d(
      [...Array(16).keys()].map((n) => n % 2),
      'int32',
    ),
    2,
  )
  return { images: images.toTensor() as tf.Tensor4D, labels: tf.cast(labels, 'float32') as tf.Tensor2D }
}

/** Convolutions, batch normalisation, both kinds of pooling, with seeded start weights. */
function network(): tf.Sequential {
  const seeded = (seed: number) => tf.initializers.glorotUniform({ seed })
  const model = tf.sequential()
  const { layers } = tf
  const conv = (filters: number, seed: number) =>
    layers.conv2d({ filters, kernelSize: 3, padding: 'same', kernelInitializer: seeded(seed) })
  model.add(layers.inputLayer({ inputShape: [12, 12, 1] }))
  model.add(conv(4, 1))
  model.add(layers.batchNormalization())
  model.add(layers.activation({ activation: 'tanh' }))
  model.add(layers.maxPooling2d({ poolSize: 2 }))
  model.add(conv(6, 2))
  model.add(layers.batchNormalization())
  model.add(layers.activation({ activation: 'relu' }))
  model.add(layers.averagePooling2d({ poolSize: 3, strides: 2, padding: 'same' }))
  model.add(layers.flatten())
  model.add(layers.dense({ units: 2, activation: 'softmax', kernelInitializer: seeded(3) }))
  return model
}

async function gradients(name: 'cpu' | 'wasm'): Promise<Float32Array[]> {
  await startBackend(name, nodeBackends)
  return tf.tidy(() => {
    const { images, labels } = bars()
    const model = network()
    const weights = model.trainableWeights.map((weight) => weight.read() as tf.Variable)
    const loss = () =>
      tf.mean(
        tf.metrics.categoricalCrossentropy(labels, model.apply(images, { training: true }) as tf.Tensor),
      ) as tf.Scalar
    const { grads } = tf.variableGrads(loss, weights)
    return weights.map(({ name: weight }) => grads[weight]!.dataSync<'float32'>().slice())
  })
}

async function losses(steps: number): Promise<number[]> {
  await startBackend('wasm', nodeBackends)
  const model = network()
  model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' })
  const { images, labels } = bars()
  const history: number[] = []
  for (let i = 0; i < steps; i++) history.push((await model.trainOnBatch(images, labels)) as number)
  tf.dispose([images, labels])
  model.dispose()
  return history
}

describe.each(['reference', 'fast'] as const)('a network on wasm, kernels %s', (mode) => {
  beforeAll(() => setKernelMode(mode))

  test('has the gradients it has on cpu, also before poolings and batch normalisations', async () => {
    const expected = await gradients('cpu')
    const actual = await gradients('wasm')
    expect(actual.length).toBe(10)
    for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, 1e-5)
  })

  test('learns', async () => {
    const history = await losses(30)
    expect(history[0]).toBeGreaterThan(0.3)
    expect(history.at(-1)).toBeLessThan(0.05)
  })

  test('learns the same again, to the last bit', async () => {
    expect(await losses(5)).toEqual(await losses(5))
  })

  test('holds no more data after many steps than after a few', async () => {
    await startBackend('wasm', nodeBackends)
    const model = network()
    model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' })
    const { images, labels } = bars()
    const count = () => ({ tensors: tf.memory().numTensors, data: tf.backend().numDataIds() })
    await model.trainOnBatch(images, labels)
    const before = count()
    for (let i = 0; i < 5; i++) await model.trainOnBatch(images, labels)
    expect(count()).toEqual(before)
  })
})

describe('installing the kernels', () => {
  test('again changes nothing', async () => {
    await startBackend('wasm', nodeBackends)
    const registered = () => tf.getKernelsForBackend('wasm').map(({ kernelFunc }) => kernelFunc)
    const before = registered()
    installWasmKernels()
    expect(registered()).toEqual(before)
  })
})
