import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { createTrainableModel } from '../../../src/engine/training/trainable-model.ts'
import { conv2d, dense, networkOf, planOf } from '../plans.ts'
import { computeOn, expectClose, withGradients } from './both-backends.ts'
import { convolutionReference } from './convolution-reference.ts'
import { wave } from './wave.ts'
import { outputSize, type Windows } from './window-reference.ts'

const upTo = (max: number) => fc.integer({ min: 1, max })

const drawings = fc
  .record({
    batch: upTo(3),
    size: fc.tuple(upTo(12), upTo(12)),
    channels: fc.tuple(upTo(11), upTo(11)),
    kernel: fc.tuple(upTo(4), upTo(4)),
    dilation: fc.tuple(upTo(4), upTo(4)),
    padding: fc.constantFrom('same' as const, 'valid' as const),
  })
  .map(({ kernel, dilation, padding, ...images }) => ({
    ...images,
    windows: { kernel, dilation, padding, stride: [1, 1] } as const,
  }))
  .filter(({ size, windows }) => outputSize(...size, windows).every((length) => length > 0))

const convolve = ({ padding, dilation }: Windows) =>
  withGradients((x, w) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, padding, 'NHWC', [...dilation!]))

afterEach(() => setKernelMode('fast'))

test.each([
  ['wasm', 'fast', 100, 4e-5],
  ['wasm', 'exact', 40, 3e-6],
  ['wasm', 'reference', 40, 3e-6],
  ['cpu', 'fast', 25, 3e-6],
] as const)(
  'a dilated convolution has result and gradients of the definition on %s, %s',
  async (backend, mode, numRuns, tolerance) => {
    await fc.assert(
      fc.asyncProperty(drawings, async ({ batch, size, channels: [from, to], windows }) => {
        setKernelMode(mode)
        const images = wave([batch, ...size, from], 0.7)
        const filter = wave([...windows.kernel, from, to], 1.3)
        const expected = convolutionReference({ images, filter, windows })
        const actual = await computeOn(backend, [images, filter], convolve(windows))
        for (const [i, numbers] of actual.entries()) expectClose(numbers, expected[i]!, tolerance)
      }),
      { seed: 50, numRuns },
    )
  },
)

describe('a network with dilated convolutions', () => {
  const dilated = (filters: number, activation: string, seed: number) => {
    const [name, config] = conv2d(filters, activation, seed)
    return [name, { ...config, dilation_rate: [2, 3] }] as const
  }
  const plan = planOf({
    inputShape: [12, 12, 1],
    optimizer: { kind: 'sgd', learningRate: 0.3, momentum: 0.9, nesterov: false },
    network: networkOf([12, 12, 1], {
      relu: [...dilated(4, 'relu', 1)],
      linear: [...dilated(3, 'linear', 2)],
      flatten: ['Flatten'],
      output: dense(10, 'softmax', 3),
    }),
  })

  test('trains with and without activations alike on wasm and on cpu', async () => {
    const curve = async (name: 'cpu' | 'wasm') => {
      expect(await startBackend(name, nodeBackends)).toBeDefined()
      const model = await createTrainableModel(plan)
      const examples = Float32Array.from(wave([6, 12, 12, 1], 0.37).values)
      const targets = Float32Array.from({ length: 6 }, (_, i) => i)
      const losses: number[] = []
      for (let update = 1; update <= 12; update++)
        losses.push((await model.update({ examples, targets }, update, plan.optimizer.learningRate)).loss)
      model.dispose()
      return losses
    }
    const onWasm = await curve('wasm')
    expect(onWasm[11]! / onWasm[0]!).toBeLessThan(0.9)
    expectClose(onWasm, await curve('cpu'), 1e-3)
  })
})
