import { hashJson } from '../../src/graph/base/hash.ts'
import type { Json } from '../../src/graph/base/json.ts'
import type { DataPlan, DataStep, KerasLayer, KerasModel, Plan } from '../../src/graph/plan/plan.ts'

type LayerSpec = readonly [
  className: string,
  config?: Readonly<Record<string, Json>>,
  from?: readonly string[],
]

/** A functional config: layers by name, each behind the one before unless it says otherwise. */
export function networkOf(
  inputShape: readonly number[],
  layers: Readonly<Record<string, LayerSpec>>,
): KerasModel {
  const names = Object.keys(layers)
  const built = Object.entries(layers).map(([name, [class_name, config = {}, from]], i): KerasLayer => {
    const sources = from ?? [i === 0 ? 'input' : (names[i - 1] as string)]
    return {
      class_name,
      name,
      config: { ...config, name, trainable: true },
      inbound_nodes: [sources.map((source) => [source, 0, 0, {}] as const)],
    }
  })
  const input: KerasLayer = {
    class_name: 'InputLayer',
    name: 'input',
    config: { name: 'input', batch_input_shape: [null, ...inputShape], dtype: 'float32', sparse: false },
    inbound_nodes: [],
  }
  return {
    class_name: 'Functional',
    config: {
      name: 'network',
      layers: [input, ...built],
      input_layers: [['input', 0, 0]],
      output_layers: [[names.at(-1) ?? 'input', 0, 0]],
    },
  }
}

export function dense(units: number, activation: string, seed: number): LayerSpec {
  return [
    'Dense',
    { units, activation, use_bias: true, kernel_initializer: glorot(seed), bias_initializer: ZEROS },
  ]
}

export function conv2d(
  filters: number,
  activation: string,
  seed: number,
  from?: readonly string[],
): LayerSpec {
  return [
    'Conv2D',
    {
      filters,
      kernel_size: [3, 3],
      strides: [1, 1],
      padding: 'valid',
      data_format: 'channels_last',
      dilation_rate: [1, 1],
      activation,
      use_bias: true,
      kernel_initializer: glorot(seed),
      bias_initializer: ZEROS,
    },
    from,
  ]
}

const ZEROS = { class_name: 'Zeros', config: {} }
const glorot = (seed: number) => ({ class_name: 'GlorotUniform', config: { seed } })

export interface DigitsOptions {
  readonly train?: number
  readonly validation?: number
  readonly test?: number
  readonly classes?: readonly number[]
  readonly validationFrom?: 'training' | 'test'
  readonly steps?: readonly DataStep[]
}

export function digits({
  train = 200,
  validation = 50,
  test = 100,
  classes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  validationFrom = 'training',
  steps = [{ kind: 'divide', by: 255 }],
}: DigitsOptions = {}): DataPlan {
  return { dataset: { kind: 'digits', classes, train, validation, test, validationFrom }, steps }
}

/** A small dense network on a few digits; every part of the plan can be exchanged. */
export function planOf(change: Partial<Omit<Plan, 'hash' | 'format'>> = {}): Plan {
  const data = change.data ?? digits()
  const content = {
    format: 1 as const,
    inputShape: [28, 28, 1],
    outputs: 10,
    target: 'classes' as const,
    network: networkOf([28, 28, 1], {
      flatten: ['Flatten'],
      hidden: dense(12, 'relu', 11),
      output: dense(10, 'softmax', 12),
    }),
    data,
    optimizer: { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const,
    loss: 'categorical-crossentropy' as const,
    training: { epochs: 2, batchSize: 64, shuffle: true, validate: true },
    seed: 7,
    evaluations: [{ id: hashJson({ data, part: 'test' }), data, part: 'test' as const }],
    ...change,
  }
  return { trainer: 'trainer', ...content, hash: hashJson(content) }
}

/** Convolution, batch normalisation, dropout: everything whose state could be forgotten between two stretches. */
export function planWithMemory(change: Partial<Omit<Plan, 'hash' | 'format'>> = {}): Plan {
  return planOf({
    network: networkOf([28, 28, 1], {
      // tfjs's cpu back end takes seconds for a convolution of the full picture.
      small: ['AveragePooling2D', { pool_size: [4, 4], strides: [4, 4], padding: 'valid' }],
      conv: conv2d(3, 'linear', 21),
      norm: ['BatchNormalization', { axis: -1, momentum: 0.9, epsilon: 1e-3, center: true, scale: true }],
      relu: ['Activation', { activation: 'relu' }],
      pool: ['MaxPooling2D', { pool_size: [2, 2], strides: [2, 2], padding: 'valid' }],
      flatten: ['Flatten'],
      hidden: dense(8, 'relu', 22),
      dropout: ['Dropout', { rate: 0.3 }],
      output: dense(10, 'softmax', 23),
    }),
    ...change,
  })
}
