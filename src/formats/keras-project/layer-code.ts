import { isJsonObject, type Json } from '../../graph/base/json.ts'
import type { KerasLayer } from '../../graph/plan/plan.ts'
import { Code, literal, type PythonValue } from './python-text.ts'

/** What each class takes without naming it, in order. */
const UNNAMED: Readonly<Record<string, readonly string[]>> = {
  Activation: ['activation'],
  Conv2D: ['filters', 'kernel_size'],
  Dense: ['units'],
  DepthwiseConv2D: ['kernel_size'],
  Dropout: ['rate'],
  SeparableConv2D: ['filters', 'kernel_size'],
  MaxPooling2D: ['pool_size'],
  AveragePooling2D: ['pool_size'],
  Permute: ['dims'],
  Rescaling: ['scale'],
  Reshape: ['target_shape'],
  Resizing: ['height', 'width'],
}

/** What Keras takes where nothing is said; `*` for all classes. */
const USUAL: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  '*': {
    activation: 'linear',
    axis: -1,
    center: true,
    data_format: 'channels_last',
    depth_multiplier: 1,
    dilation_rate: [1, 1],
    groups: 1,
    keepdims: false,
    padding: 'valid',
    scale: true,
    strides: [1, 1],
    trainable: true,
    use_bias: true,
    invert: false,
    bias_initializer: 'Zeros',
    beta_initializer: 'Zeros',
    gamma_initializer: 'Ones',
    moving_mean_initializer: 'Zeros',
    moving_variance_initializer: 'Ones',
    kernel_initializer: 'GlorotUniform',
    depthwise_initializer: 'GlorotUniform',
    pointwise_initializer: 'GlorotUniform',
  },
  BatchNormalization: { momentum: 0.99, epsilon: 0.001, synchronized: false, renorm: false },
  MaxPooling2D: { strides: null },
  AveragePooling2D: { strides: null },
  LeakyReLU: { negative_slope: 0.3 },
  PReLU: { alpha_initializer: 'Zeros' },
  Rescaling: { scale: null, offset: 0 },
  Resizing: {
    interpolation: 'bilinear',
    antialias: false,
    crop_to_aspect_ratio: false,
    pad_to_aspect_ratio: false,
    fill_mode: 'constant',
    fill_value: 0,
  },
}

/** Said otherwise, or of no use to a reader. */
const UNSAID = /^(?:name|dtype|batch_shape|batch_input_shape|sparse|ragged|optional|seed)$/

/** More figures than this are taken from the file beside the code. */
const FEW = 16

/** The arguments of a layer: what must be said first, then what differs from what Keras does by itself, then its name. */
export function layerArguments({ class_name, config, name }: KerasLayer): readonly string[] {
  const first = UNNAMED[class_name] ?? []
  const unnamed = first.map((key) => written(class_name, name, key, config[key] ?? null))
  const named = Object.entries(config)
    .filter(
      ([key, value]) => !first.includes(key) && !UNSAID.test(key) && !isUsual(class_name, key, value, config),
    )
    .map(([key, value]) => `${key}=${written(class_name, name, key, value)}`)
  const dropsUnits = class_name === 'Dropout' ? ['seed=seed'] : []
  return [...unnamed, ...named, ...dropsUnits, `name=${literal(name)}`]
}

/** Whether a layer needs the file beside the code for what it does. */
export function needsSaved({ class_name, config }: KerasLayer): boolean {
  return class_name === 'Normalization' && [config.mean, config.variance].some(isLong)
}

function isUsual(kind: string, key: string, value: Json, config: KerasLayer['config']): boolean {
  if (value === null) return !(kind === 'Normalization' && key === 'axis')
  // A pooling window moves by its own size.
  if (/Pooling2D$/.test(kind) && key === 'strides') return same(value, config.pool_size ?? null)
  const usual = { ...USUAL['*'], ...USUAL[kind] }[key]
  if (usual === undefined) return false
  return /_initializer$/.test(key) ? isJsonObject(value) && value.class_name === usual : same(value, usual)
}

function written(kind: string, name: string, key: string, value: Json): string {
  if (/_initializer$/.test(key) && isJsonObject(value)) return initializer(value)
  if (kind === 'Normalization' && isLong(value)) return `saved.get_layer(${literal(name)}).input_${key}`
  if (kind === 'Rescaling' && key === 'scale' && typeof value === 'number') return factor(value)
  if (/size$|^strides$|_rate$/.test(key) && Array.isArray(value) && value.every((size) => size === value[0]))
    return literal(value[0] as number)
  return literal(pythonValue(value))
}

/** Divided by a whole number, where that is what it is. */
function factor(value: number): string {
  const divisor = Math.round(1 / value)
  return Math.abs(value) < 1 && Math.abs(divisor) < 1e9 && 1 / divisor === value
    ? `1 / ${divisor}`
    : literal(value)
}

function initializer({ class_name, config }: Readonly<Record<string, Json>>): string {
  const settings = Object.entries(isJsonObject(config) ? config : {}).filter(
    ([key, value]) => key !== 'seed' && value !== null,
  )
  if (settings.length === 0) return literal(snakeCase(String(class_name)))
  const args = settings.map(([key, value]) => `${key}=${literal(pythonValue(value))}`)
  return `keras.initializers.${class_name}(${args.join(', ')})`
}

function pythonValue(value: Json): PythonValue {
  if (Array.isArray(value)) return value.map(pythonValue)
  return isJsonObject(value) ? new Code(JSON.stringify(value)) : (value as PythonValue)
}

function isLong(value: Json | undefined): boolean {
  return Array.isArray(value) && (value.length > FEW || value.some(Array.isArray))
}

function same(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()
}
