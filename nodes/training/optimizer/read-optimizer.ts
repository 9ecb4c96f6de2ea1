import { isJsonObject, type Json, type JsonObject } from '../../../src/graph/base/json.ts'
import type { ReadKeras } from '../../../src/graph/node/define-node.ts'
import type { Algorithm, OptimizerParams } from '../../../src/graph/plan/optimizers.ts'

/** What Keras's optimizers have beside what is read here. */
const LEFT_OUT = ['use_ema', 'amsgrad', 'decay']

/** What Keras calls the ways to clip; it has one at a time. */
const CLIPPINGS = { clipvalue: 'value', clipnorm: 'norm', global_clipnorm: 'globalNorm' } as const

export const OPTIMIZER_READERS: Readonly<Record<string, ReadKeras<OptimizerParams>>> = {
  Adam: reader(() => 'adam'),
  AdamW: reader(() => 'adamw'),
  Adamax: reader(() => 'adamax'),
  SGD: reader(({ momentum }) => (typeof momentum === 'number' && momentum > 0 ? 'momentum' : 'sgd')),
  RMSprop: reader(() => 'rmsprop'),
  Adagrad: reader(() => 'adagrad'),
  Adadelta: reader(() => 'adadelta'),
}

function reader(algorithmOf: (config: JsonObject) => Algorithm): ReadKeras<OptimizerParams> {
  return (config) => {
    const algorithm = algorithmOf(config)
    const { rate, params, unread } = rateIn(config.learning_rate ?? config.lr ?? config.learningRate ?? null)
    const leftOut = LEFT_OUT.filter((setting) => Boolean(config[setting]))
    return {
      params: {
        algorithm,
        ...(rate !== undefined && { learningRate: rate }),
        ...params,
        ...numbersIn(config, {
          beta1: 'beta_1',
          beta2: 'beta_2',
          rho: 'rho',
          epsilon: 'epsilon',
          momentum: 'momentum',
          initialAccumulator: 'initial_accumulator_value',
          weightDecay: 'weight_decay',
        }),
        ...clippingIn(config),
        ...(config.nesterov === true && { nesterov: true }),
        ...(config.centered === true && { centered: true }),
      },
      leftOut: [...leftOut, ...unread],
    }
  }
}

/** As many digits as single precision has: Keras writes 0.001 as 0.0010000000474974513. */
const rounded = (value: number) => Number(value.toPrecision(7))

function numbersIn<K extends string>(config: JsonObject, names: Readonly<Record<K, string>>) {
  const found = Object.entries<string>(names).flatMap(([param, name]) => {
    const value = config[name]
    return typeof value === 'number' ? [[param, rounded(value)] as const] : []
  })
  return Object.fromEntries(found) as Partial<Record<K, number>>
}

function clippingIn(config: JsonObject): Partial<OptimizerParams> {
  for (const [name, clip] of Object.entries(CLIPPINGS)) {
    const limit = config[name]
    if (typeof limit === 'number' && limit > 0) return { clip, clipLimit: rounded(limit) }
  }
  return {}
}

/** A number, or a schedule, which may need a node of its own (nodes/training/schedule). */
function rateIn(value: Json): {
  readonly rate?: number
  readonly params?: Partial<OptimizerParams>
  /** Settings for which there is no word here. */
  readonly unread: readonly string[]
} {
  if (typeof value === 'number') return { rate: rounded(value), unread: [] }
  if (!isJsonObject(value) || !isJsonObject(value.config))
    return { unread: value === null ? [] : ['learning_rate'] }
  const { initial_learning_rate, decay_steps, decay_rate, alpha, staircase, warmup_steps, warmup_target } =
    value.config
  const isRising = typeof warmup_target === 'number' && Number(warmup_steps) > 0
  const first = isRising ? warmup_target : initial_learning_rate
  const rate = typeof first === 'number' ? { rate: rounded(first) } : {}
  const steps = typeof decay_steps === 'number' ? { decaySteps: decay_steps } : {}
  if (value.class_name === 'ExponentialDecay' && typeof decay_rate === 'number')
    return staircase
      ? { ...rate, unread: [] }
      : { ...rate, params: { schedule: 'exponential', ...steps, decayRate: decay_rate }, unread: [] }
  if (value.class_name === 'CosineDecay')
    return isRising
      ? { ...rate, unread: [] }
      : {
          ...rate,
          params: { schedule: 'cosine', ...steps, ...(typeof alpha === 'number' && { alpha }) },
          unread: [],
        }
  return { ...rate, unread: ['learning_rate'] }
}
