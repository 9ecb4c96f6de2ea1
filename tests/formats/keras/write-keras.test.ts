import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readHdf5 } from '../../../src/formats/hdf5/read-hdf5.ts'
import { inKerasOrder } from '../../../src/formats/keras/keras-order.ts'
import { readKeras } from '../../../src/formats/keras/read-keras.ts'
import { wholeOfKeras } from '../../../src/formats/keras/whole-of-keras.ts'
import { writeKeras } from '../../../src/formats/keras/write-keras.ts'
import type { PortableNetwork } from '../../../src/formats/networks/portable-network.ts'
import { fileOfPieces } from '../../../src/formats/zip/file-of-pieces.ts'
import { openZip } from '../../../src/formats/zip/open-zip.ts'
import type { KerasModel, OptimizerConfig } from '../../../src/graph/plan/plan.ts'
import { randomNetwork } from '../../../testing/random-networks.ts'

const { network: someNetwork } = randomNetwork(1)

/** A Bias behind plain sums, and one behind a curve. */
const model: KerasModel = {
  class_name: 'Functional',
  config: {
    name: 'network',
    layers: [
      layer('InputLayer', 'input', [], { batch_input_shape: [null, 2] }),
      layer('Dense', 'sums', ['input'], { units: 2, activation: 'linear', use_bias: false }),
      layer('Bias', 'shift', ['sums'], { initial_value: 1 }),
      layer('LeakyReLU', 'bend', ['shift'], { alpha: 1 }),
      layer('Bias', 'alone', ['bend'], { initial_value: 0.5 }),
    ],
    input_layers: [['input', 0, 0]],
    output_layers: [['alone', 0, 0]],
  },
}

function layer(class_name: string, name: string, from: readonly string[], config: object) {
  const inbound_nodes = from.length > 0 ? [from.map((input) => [input, 0, 0, {}] as const)] : []
  return { class_name, name, config: { name, trainable: true, ...config } as never, inbound_nodes }
}

const weight = (name: string, shape: readonly number[], ...values: readonly number[]) => ({
  name,
  shape,
  values: Float32Array.from(values),
})

const network: PortableNetwork = {
  ...someNetwork,
  model,
  inputShape: [2],
  before: [],
  titles: { sums: 'Summe', shift: 'Bias', bend: 'Knick', alone: 'Bias' },
  weights: [
    weight('sums/kernel', [2, 2], 1, 2, 3, 4),
    weight('shift/bias', [2], 5, 6),
    weight('alone/bias', [2], 7, 8),
  ],
  targetScale: { factor: 10, shift: 3 },
  plan: {
    ...someNetwork.plan,
    network: model,
    target: 'numbers',
    loss: 'mean-squared-error',
    optimizer: { kind: 'adam', learningRate: 1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  },
}

async function parts(written: PortableNetwork) {
  const file = await fileOfPieces(writeKeras(written), '')
  const zip = await openZip(file)
  if (!zip.ok) throw new Error('no zip')
  const bytes = async (path: string) => {
    const read = await zip.value.find((entry) => entry.path === path)?.read()
    if (!read?.ok) throw new Error(`no ${path}`)
    return read.value
  }
  const text = new TextDecoder().decode(await bytes('config.json'))
  const stored = await readHdf5(await bytes('model.weights.h5'))
  if (!stored.ok) throw new Error('no HDF5')
  return {
    file,
    text,
    config: JSON.parse(text),
    stored: stored.value,
    paths: zip.value.map(({ path }) => path),
  }
}

describe('a file of Keras', () => {
  test('has the three parts that Keras looks for', async () => {
    const { paths, config } = await parts(network)
    expect(paths).toEqual(['metadata.json', 'config.json', 'model.weights.h5'])
    expect(config).toMatchObject({ module: 'keras.src.models.functional', class_name: 'Functional' })
  })

  test('has a Bias as the bias of the sums before it, else as what Keras has', async () => {
    const { file, config } = await parts(network)
    const layers = config.config.layers.map(({ class_name, name }: Record<string, string>) => [
      class_name,
      name,
    ])
    expect(layers).toEqual([
      ['InputLayer', 'input'],
      ['Dense', 'Summe'],
      ['LeakyReLU', 'Knick'],
      ['Rescaling', 'rescaling'],
      ['PReLU', 'p_re_lu'],
      ['Add', 'Bias'],
      ['Rescaling', 'rescaling_2'],
    ])
    const read = await readKeras(file)
    expect(read.ok && read.value.weights).toEqual({
      Summe: [weight('kernel', [2, 2], 1, 2, 3, 4), weight('bias', [2], 5, 6)],
      p_re_lu: [weight('alpha', [2], -7, -8)],
    })
  })

  test('writes whole numbers as floats where Python must not take them for integers', async () => {
    const { text } = await parts(network)
    expect(text).toContain('"learning_rate": 1.0')
    expect(text).toContain('"negative_slope": 1.0')
    expect(text).toContain('"units": 2,')
  })

  test('asks for numbers in their own unit and counts the loss in that of the plan', async () => {
    const { config } = await parts(network)
    expect(config.compile_config).toMatchObject({
      loss: 'mean_squared_error',
      loss_weights: [1 / 100],
      metrics: ['mean_absolute_error'],
    })
    const plan = { ...network.plan, loss: 'mean-absolute-error' } as const
    const absolute = await parts({ ...network, plan, targetScale: { factor: -10, shift: 0 } })
    expect(absolute.config.compile_config.loss_weights).toEqual([1 / 10])
  })

  const optimizers: readonly (readonly [OptimizerConfig, string, object, slots: number])[] = [
    [
      { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false },
      'SGD',
      { momentum: 0, nesterov: false },
      0,
    ],
    [
      { kind: 'sgd', learningRate: 0.1, momentum: 0.9, nesterov: true },
      'SGD',
      { momentum: 0.9, nesterov: true },
      1,
    ],
    [
      { kind: 'rmsprop', learningRate: 0.1, rho: 0.8, momentum: 0.5, epsilon: 1e-6, centered: true },
      'RMSprop',
      { rho: 0.8, momentum: 0.5, epsilon: 1e-6, centered: true },
      3,
    ],
    [
      { kind: 'adamax', learningRate: 0.1, beta1: 0.8, beta2: 0.99, epsilon: 1e-6 },
      'Adamax',
      { beta_1: 0.8, beta_2: 0.99, epsilon: 1e-6 },
      2,
    ],
    [
      { kind: 'adagrad', learningRate: 0.1, initialAccumulator: 0.2, epsilon: 1e-6 },
      'Adagrad',
      { initial_accumulator_value: 0.2, epsilon: 1e-6 },
      1,
    ],
    [
      { kind: 'adadelta', learningRate: 0.1, rho: 0.9, epsilon: 1e-6 },
      'Adadelta',
      { rho: 0.9, epsilon: 1e-6 },
      2,
    ],
    [
      {
        kind: 'adam',
        learningRate: 0.1,
        beta1: 0.8,
        beta2: 0.99,
        epsilon: 1e-6,
        weightDecay: 0.01,
        clip: { by: 'norm', limit: 0.5 },
      },
      'AdamW',
      { beta_1: 0.8, beta_2: 0.99, epsilon: 1e-6, weight_decay: 0.01, clipnorm: 0.5 },
      2,
    ],
    [
      {
        kind: 'sgd',
        learningRate: 0.1,
        momentum: 0,
        nesterov: false,
        weightDecay: 0.1,
        clip: { by: 'globalNorm', limit: 2 },
      },
      'SGD',
      { momentum: 0, nesterov: false, weight_decay: 0.1, global_clipnorm: 2 },
      0,
    ],
  ]

  test.each(optimizers)(
    'is compiled with its optimizer, which begins anew: %o',
    async (optimizer, name, config, slots) => {
      const written = await parts({ ...network, plan: { ...network.plan, optimizer } })
      expect(written.config.compile_config.optimizer).toEqual({
        module: 'keras.optimizers',
        class_name: name,
        config: { learning_rate: 0.1, ...config },
        registered_name: null,
      })
      // The steps made, the learning rate, and so many arrays for each of three weights.
      const state = written.stored.groups.get('optimizer')?.groups.get('vars')?.arrays
      expect(state?.size).toBe(2 + 3 * slots)
      const start = optimizer.kind === 'adagrad' ? Math.fround(0.2) : 0
      if (slots > 0) expect([...(state?.get('2')?.values ?? [])]).toEqual([start, start, start, start])
    },
  )

  test.each([
    [
      { kind: 'exponential', decaySteps: 50, decayRate: 1 } as const,
      'ExponentialDecay',
      { decay_steps: 50, decay_rate: 1, staircase: false },
    ],
    [
      { kind: 'step', decaySteps: 50, decayRate: 0.5 } as const,
      'ExponentialDecay',
      { decay_steps: 50, decay_rate: 0.5, staircase: true },
    ],
    [
      { kind: 'cosine', decaySteps: 50, alpha: 0, warmUp: { steps: 5, from: 0.5 } } as const,
      'CosineDecay',
      { initial_learning_rate: 0.05, decay_steps: 50, alpha: 0, warmup_target: 0.1, warmup_steps: 5 },
    ],
    [
      { kind: 'warm-up', warmUp: { steps: 5, from: 0 } } as const,
      'CosineDecay',
      { initial_learning_rate: 0, decay_steps: 1, alpha: 1, warmup_target: 0.1, warmup_steps: 5 },
    ],
    [
      { kind: 'one-cycle', steps: 2, rise: 0.5, divide: 10, finalDivide: 1 } as const,
      'PiecewiseConstantDecay',
      // Keras has no class for it, so each step has its own rate.
      { initial_learning_rate: undefined, boundaries: [0], values: [0.1, 0.01] },
    ],
    [{ kind: 'cosine', decaySteps: 50, alpha: 0.1 } as const, 'CosineDecay', { decay_steps: 50, alpha: 0.1 }],
  ])(
    'is compiled with its schedule, which then stands for the learning rate: %o',
    async (schedule, name, config) => {
      const optimizer = { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false, schedule } as const
      const written = await parts({ ...network, plan: { ...network.plan, optimizer } })
      expect(written.config.compile_config.optimizer.config.learning_rate).toEqual({
        module: 'keras.optimizers.schedules',
        class_name: name,
        config: { initial_learning_rate: 0.1, ...config },
        registered_name: null,
      })
      expect(written.stored.groups.get('optimizer')?.groups.get('vars')?.arrays.size).toBe(1)
    },
  )

  test('has the rate it begins with where it waits for a plateau, which Keras does in a callback', async () => {
    const watch = { monitor: 'valLoss', patience: 2, minDelta: 0, cooldown: 0, minRate: 0 } as const
    const schedule = { kind: 'plateau', factor: 0.5, ...watch } as const
    const optimizer = { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false, schedule } as const
    const written = await parts({ ...network, plan: { ...network.plan, optimizer } })
    expect(written.config.compile_config.optimizer.config.learning_rate).toBe(0.1)
    expect(written.stored.groups.get('optimizer')?.groups.get('vars')?.arrays.size).toBe(2)
  })

  test('counts the layers of a class in the order of Keras, whatever order they come in', async () => {
    const fixture = readFileSync(new URL('../../fixtures/keras/keras-3.keras', import.meta.url))
    const read = await readKeras(new Blob([fixture]))
    if (!read.ok) throw new Error('no fixture')
    const { model: kerasModel } = wholeOfKeras(read.value)
    const { layers } = kerasModel.config
    const names = (list: KerasModel['config']['layers']) => list.map(({ name }) => name)
    for (const other of [layers.toReversed(), layers.toSorted((a, b) => (a.name < b.name ? -1 : 1))]) {
      const shuffled = { ...kerasModel, config: { ...kerasModel.config, layers: other } }
      expect(names(inKerasOrder(shuffled))).toEqual(names(layers))
    }
  })
})
