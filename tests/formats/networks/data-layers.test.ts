import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { askLayersModel } from '../../../src/engine/previews/ask-layers-model.ts'
import type { PortableNetwork } from '../../../src/formats/networks/portable-network.ts'
import { wholeNetwork } from '../../../src/formats/networks/whole-network.ts'
import { layersModel } from '../../../src/formats/tfjs/layers-model.ts'
import type { KerasModel } from '../../../src/graph/plan/plan.ts'
import type { ExampleStep } from '../../../src/graph/values/example-step.ts'
import { type Shape, sizeOf } from '../../../src/graph/values/port-value.ts'
import { afterSteps } from '../../../testing/random-networks/example-steps.ts'
import { randomNetwork } from '../../../testing/random-networks.ts'

beforeAll(() => tf.setBackend('cpu'))

/** Data steps with no layer behind them. */
function onlySteps(inputShape: Shape, before: readonly ExampleStep[]): PortableNetwork {
  const config = { name: 'input', batch_input_shape: [null, ...inputShape] }
  const model: KerasModel = {
    class_name: 'Functional',
    config: {
      name: 'network',
      layers: [{ class_name: 'InputLayer', name: 'input', config, inbound_nodes: [] }],
      input_layers: [['input', 0, 0]],
      output_layers: [['input', 0, 0]],
    },
  }
  const { targetScale: _, ...network } = randomNetwork(1).network
  return { ...network, model, inputShape, before, titles: {}, weights: [] }
}

function classesOf(network: PortableNetwork): readonly string[] {
  return wholeNetwork(network)
    .model.config.layers.slice(1)
    .map(({ class_name }) => class_name)
}

/** How far stock layers are from the steps done number by number in double precision, in the size of what comes out. */
async function distanceOf(network: PortableNetwork, example: Float32Array): Promise<number> {
  const { topology, weights } = layersModel(wholeNetwork(network))
  const shape = network.inputShape
  const asked = { topology: { ...topology }, weights, examples: example, shape, count: 1 }
  const answers = await askLayersModel(asked)
  const wanted = afterSteps(example, network.before)
  expect(answers).toHaveLength(wanted.length)
  const largest = Math.max(1, ...wanted.map(Math.abs))
  return Math.max(...wanted.map((value, i) => Math.abs(value - (answers[i] ?? Number.NaN)))) / largest
}

const standardise = (means: readonly number[], deviations: readonly number[]): ExampleStep => ({
  kind: 'standardise',
  means: Float64Array.from(means),
  deviations: Float64Array.from(deviations),
})

describe('data steps as layers', () => {
  test.each([
    ['one mean for all numbers', [130.7], [70.3], ['Normalization']],
    [
      'a column near 0 and one in the thousands',
      [0.3, 1985.2],
      [0.2, 18.4],
      ['Normalization', 'Normalization'],
    ],
    ['seconds since 1970', [1.65e9, -3], [2.2e6, 4], ['Normalization', 'Normalization']],
    ['wavelengths and capacities', [5.5e-7, 4.7e-12], [1e-7, 2e-12], ['Rescaling']],
    ['distances between stars', [4e20, 1], [1.2e20, 1e-3], ['Normalization', 'Rescaling']],
  ])(
    'standardise in single precision what double precision would: %s',
    async (_what, means, deviations, classes) => {
      const network = onlySteps([2], [standardise(means, deviations)])
      const at = (i: number) => (means[i % means.length] ?? 0) + 0.7 * (deviations[i % means.length] ?? 0)
      expect(await distanceOf(network, Float32Array.of(at(0), at(1)))).toBeLessThan(1e-4)
      expect(classesOf(network)).toEqual(classes)
    },
  )

  test('lose no digit to a mean that is far from 0, beyond those that single precision has no room for', async () => {
    const example = Float32Array.of(1_650_001_024, 7)
    const network = onlySteps([2], [standardise([1_650_000_512.25, 3], [500.5, 2])])
    expect(await distanceOf(network, example)).toBeLessThan(1e-6)
  })

  test('standardise each pixel of a picture by itself', async () => {
    const values = Array.from({ length: 18 }, (_, i) => i + 1)
    const network = onlySteps([3, 3, 2], [standardise(values, values)])
    expect(
      await distanceOf(
        network,
        Float32Array.from(values, (value) => 3 * value),
      ),
    ).toBeLessThan(1e-6)
    const [, layer] = wholeNetwork(network).model.config.layers
    expect(layer?.config.axis).toEqual([1, 2, 3])
    expect(layer?.config.mean).toHaveLength(3)
  })

  const resize = (from: Shape, height: number, width: number, method: 'area' | 'bilinear' | 'nearest') =>
    ({ kind: 'resize', from, height, width, method }) as const
  const matrices = ['Permute', 'Dense', 'Permute', 'Dense', 'Permute']

  test.each([
    ['a mean over whole pixels', resize([8, 6, 3], 4, 2, 'area'), ['AveragePooling2D']],
    ['a mean over parts of pixels', resize([7, 6, 3], 4, 4, 'area'), matrices],
    ['a factor that single precision has', resize([8, 8, 1], 16, 4, 'bilinear'), ['Resizing']],
    ['a factor that it has not', resize([8, 8, 1], 12, 5, 'bilinear'), matrices],
    ['the nearest pixel', resize([7, 9, 2], 3, 4, 'nearest'), ['Resizing']],
    ['pixels between which single precision cannot decide', resize([24, 59, 1], 47, 1, 'nearest'), matrices],
    ['the size it has', resize([8, 8, 1], 8, 8, 'bilinear'), ['Activation']],
  ] as const)('resize as here, with what Keras has: %s', async (_what, step, classes) => {
    const network = onlySteps(step.from, [step])
    const example = Float32Array.from({ length: sizeOf(step.from) }, (_, i) => (i * 37) % 256)
    expect(await distanceOf(network, example)).toBeLessThan(1e-6)
    expect(classesOf(network)).toEqual(classes)
  })

  test('that do nothing leave a network that does nothing', async () => {
    const network = onlySteps([3], [])
    expect(classesOf(network)).toEqual(['Activation'])
    expect(await distanceOf(network, Float32Array.of(1, -2, 3))).toBe(0)
  })
})
