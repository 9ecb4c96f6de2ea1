import { hashJson } from '../base/hash.ts'
import { isJsonObject } from '../base/json.ts'
import type { KerasLayer, KerasModel, Plan } from './plan.ts'

/** Where the training of a plan begins, whatever its nodes are called: two plans are compared by it. */
export interface PlanStart {
  readonly seed: number
  /** The examples as they arrive. */
  readonly data: string
  /** Which of them come together, in which order. */
  readonly batches: string
  /** The layers and how they hang together. */
  readonly layers: string
  /** The same, and what their weights are drawn with. */
  readonly network: string
  /** Of each layer that draws start weights, what these follow from. */
  readonly weights: readonly string[]
}

/** What the starts of several plans have in common. */
export interface StartComparison {
  readonly seed: boolean
  readonly data: boolean
  readonly batches: boolean
  /** The same network, whatever its weights are drawn with. */
  readonly sameLayers: boolean
  readonly network: boolean
  /** Layers that start from the same weights in all of them. */
  readonly alike: number
  /** Layers that draw start weights, where there are most. */
  readonly layers: number
}

/** What these put out has the shape of what they get, and they draw no weights. */
const SHAPE_STAYS: ReadonlySet<string> = new Set(['Activation', 'BatchNormalization', 'Bias', 'Dropout'])
/** Of a layer's config, what changes neither the shape that it puts out nor how large its kernel is. */
const SHAPELESS = /activation|initializer|bias|trainable|^name$/

export function planStart({ seed, data, network, training }: Plan): PlanStart {
  const { batchSize, shuffle } = training
  const dataHash = hashJson(data)
  return {
    seed,
    data: dataHash,
    batches: hashJson([dataHash, seed, batchSize, shuffle]),
    ...networkStart(network),
  }
}

export function compareStarts(starts: readonly PlanStart[]): StartComparison {
  const same = (of: (start: PlanStart) => unknown) => new Set(starts.map(of)).size <= 1
  return {
    seed: same(({ seed }) => seed),
    data: same(({ data }) => data),
    batches: same(({ batches }) => batches),
    sameLayers: same(({ layers }) => layers),
    network: same(({ network }) => network),
    alike: starts.map(({ weights }) => weights).reduce(common, starts[0]?.weights ?? []).length,
    layers: Math.max(0, ...starts.map(({ weights }) => weights.length)),
  }
}

function networkStart({ config, start }: KerasModel): Pick<PlanStart, 'layers' | 'network' | 'weights'> {
  const [whole, bare, shapes] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ]
  const weights: string[] = []
  // A layer comes behind those it gets its input from.
  for (const layer of config.layers) {
    const { class_name } = layer
    const inputs = (layer.inbound_nodes[0] ?? []).map(([name]) => name)
    const arriving = inputs.map((name) => shapes.get(name))
    const add = (to: Map<string, string>, left: RegExp) => {
      const before = inputs.map((name) => to.get(name))
      // A sum is the same in any order.
      if (class_name === 'Add') before.sort()
      to.set(layer.name, hashJson([class_name, without(layer, left), before]))
    }
    add(whole, /^name$/)
    add(bare, /initializer|^name$/)
    shapes.set(
      layer.name,
      (SHAPE_STAYS.has(class_name) && arriving[0]) ||
        hashJson([class_name, without(layer, SHAPELESS), arriving]),
    )
    // Its seed follows from its rank, its size from what arrives.
    const brought = start?.layers[layer.name]
    if (brought) weights.push(hashJson([start.content, brought, arriving]))
    else if (drawsWeights(layer))
      weights.push(hashJson([class_name, without(layer, startless(layer)), arriving]))
  }
  const endOf = (of: ReadonlyMap<string, string>) =>
    hashJson(config.output_layers.map(([name]) => of.get(name)))
  return { layers: endOf(bare), network: endOf(whole), weights }
}

/** Of a layer's config, what does not change its start weights: a bias that starts at 0 may as well be elsewhere. */
function startless({ config }: KerasLayer): RegExp {
  const { bias_initializer: bias } = config
  const isPlain = config.use_bias === false || (isJsonObject(bias) && bias.class_name === 'Zeros')
  return isPlain ? /activation|bias|^name$/ : /activation|^name$/
}

function without({ config }: KerasLayer, keys: RegExp): unknown {
  return Object.fromEntries(Object.entries(config).filter(([key]) => !keys.test(key)))
}

function drawsWeights({ config }: KerasLayer): boolean {
  return Object.values(config).some(
    (value) => isJsonObject(value) && isJsonObject(value.config) && typeof value.config.seed === 'number',
  )
}

/** What stands in both lists, as often as it stands in both. */
function common(a: readonly string[], b: readonly string[]): readonly string[] {
  const left = [...b]
  return a.filter((item) => {
    const place = left.indexOf(item)
    if (place < 0) return false
    left.splice(place, 1)
    return true
  })
}
