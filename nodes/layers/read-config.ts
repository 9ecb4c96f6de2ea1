import { isJsonObject, type Json, type JsonObject } from '../../src/graph/base/json.ts'
import { lookup } from '../../src/graph/base/lookup.ts'
import { type Initializer, STANDARD_AMOUNT } from '../../src/graph/values/initializers.ts'
import { ACTIVATIONS, type Activation } from './activation-parameter.ts'
import { PADDINGS, type Padding } from './window.ts'

/** A setting that makes the layer another one, and what it is. */
export interface Refused {
  readonly cannot: string
  readonly value: Json
}

/** The first setting that is not among those that a node can be; one that is not there is as good as its default. */
export function otherThan(
  config: JsonObject,
  expected: Readonly<Record<string, readonly Json[]>>,
): Refused | undefined {
  for (const [setting, values] of Object.entries(expected)) {
    const value = config[setting] ?? null
    if (value !== null && !values.includes(value)) return { cannot: setting, value }
  }
  return undefined
}

/** Layers of pictures, as all nodes have them: colours last, and all of them looked at together. */
export const COLOURS_LAST = { data_format: ['channels_last', 'channelsLast'], groups: [1] } as const

/** Keras writes a pair, or one number for both. */
export function pairIn(value: Json | undefined, standard: readonly [number, number] = [1, 1]) {
  const [first, second = first] = Array.isArray(value) ? (value as readonly Json[]) : [value]
  return typeof first === 'number' && typeof second === 'number' ? ([first, second] as const) : standard
}

export function numberIn(value: Json | undefined, standard: number): number {
  return typeof value === 'number' ? value : standard
}

/** What a window does at the edge, or what it would have to do. */
export function paddingIn({ padding = 'valid' }: JsonObject): Padding | Refused {
  const known = PADDINGS.find((each) => each === String(padding).toLowerCase())
  return known ?? { cannot: 'padding', value: padding }
}

/** The name of a function or a class of Keras: bare, or in the object that Keras 3 makes of it. */
export function nameIn(value: Json | undefined): string {
  if (typeof value === 'string') return value
  if (!isJsonObject(value)) return ''
  const { config, class_name } = value
  return typeof config === 'string' ? config : typeof class_name === 'string' ? class_name : ''
}

export function activationIn({ activation = null }: JsonObject): Activation | Refused {
  if (activation === null) return 'linear'
  const name = nameIn(activation).toLowerCase()
  return ACTIVATIONS.find((each) => each === name) ?? { cannot: 'activation', value: activation }
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'cannot' in value
}

interface ReadInitializer {
  readonly params: { readonly initializer?: Initializer['kind']; readonly amount?: number }
  readonly leftOut: readonly string[]
}

/** How a layer's weights begin, and the settings for which there is no word here. */
export function initializerIn(config: JsonObject, key = 'kernel_initializer'): ReadInitializer {
  const found = knownInitializer(config[key])
  const bias = knownInitializer(config.bias_initializer)
  const isPlain = config.use_bias === false || bias === undefined || bias?.initializer === 'zeros'
  const odd = 'bias_initializer' in config && !isPlain ? ['bias_initializer'] : []
  const isOther = found === undefined && config[key] !== undefined && config[key] !== null
  return { params: found ?? {}, leftOut: isOther ? [key, ...odd] : odd }
}

const PLAIN: Readonly<Record<string, Initializer['kind']>> = {
  glorotuniform: 'glorot-uniform',
  glorotnormal: 'glorot-normal',
  heuniform: 'he-uniform',
  henormal: 'he-normal',
  zeros: 'zeros',
}
/** TensorFlow.js writes the initializers of layers by what they are made of: scale, mode, distribution. */
const SCALED: Readonly<Record<string, Initializer['kind']>> = {
  '1 fanavg uniform': 'glorot-uniform',
  '1 fanavg normal': 'glorot-normal',
  '1 fanavg truncatednormal': 'glorot-normal',
  '2 fanin uniform': 'he-uniform',
  '2 fanin normal': 'he-normal',
  '2 fanin truncatednormal': 'he-normal',
}

function knownInitializer(value: Json | undefined): ReadInitializer['params'] | undefined {
  const name = (isJsonObject(value) ? String(value.class_name) : nameIn(value))
    .toLowerCase()
    .replaceAll('_', '')
  const settings = isJsonObject(value) && isJsonObject(value.config) ? value.config : {}
  const plain = lookup(PLAIN, name)
  if (plain) return { initializer: plain }
  switch (name) {
    case 'ones':
      return { initializer: 'constant', amount: 1 }
    case 'constant':
      return typeof settings.value === 'number'
        ? { initializer: 'constant', amount: settings.value }
        : undefined
    case 'randomuniform': {
      const [low, high] = [
        numberIn(settings.minval, -STANDARD_AMOUNT),
        numberIn(settings.maxval, STANDARD_AMOUNT),
      ]
      return low === -high ? { initializer: 'random-uniform', amount: high } : undefined
    }
    case 'randomnormal':
      return numberIn(settings.mean, 0) === 0
        ? { initializer: 'random-normal', amount: numberIn(settings.stddev, STANDARD_AMOUNT) }
        : undefined
    case 'variancescaling': {
      const written = [settings.scale, settings.mode, settings.distribution].join(' ')
      const kind = lookup(SCALED, written.toLowerCase().replaceAll('_', ''))
      return kind && { initializer: kind }
    }
    default:
      return undefined
  }
}
