import { isJsonObject, type Json, type JsonObject } from '../graph/base/json.ts'
import { type FlatLayer, type FlatModel, flattenModel } from './flatten-model.ts'

/** Layers that stand for one: it takes the place of the last of them, and the others are gone. */
interface OwnRow {
  readonly layer: FlatLayer
  readonly others: readonly number[]
}

/** A network that was written here, with one layer again for each row of layers that stood for it there. */
export function withOwnLayers(flat: FlatModel): FlatModel {
  const reading = new OwnLayers(flat)
  const rows = flat.layers.map((_, at) => reading.read(at))
  if (reading.gone.size === 0) return { ...flat, layers: rows }
  const places: number[] = []
  const layers: FlatLayer[] = []
  for (const [at, layer] of rows.entries()) {
    if (reading.gone.has(at)) continue
    const inputs = layer.inputs.map((from) => places[from] as number)
    places[at] = layers.push({ ...layer, inputs }) - 1
  }
  return { ...flat, layers, outputs: flat.outputs.map((at) => places[at] as number) }
}

/**
 * The layers of a model whose one array is a Bias with its sign turned, by the names that their weights are found by:
 * Keras has nothing else that only adds a number for each channel (`withoutBiasLayers`).
 */
export function turnedBiases(model: JsonObject): ReadonlySet<string> {
  const flat = flattenModel(model)
  const layers = flat.ok ? withOwnLayers(flat.value).layers : []
  return new Set(layers.flatMap(({ className, path, entry }) => (isTurned(className, entry) ? [path] : [])))
}

const isTurned = (className: string, { class_name }: JsonObject) =>
  className === 'Bias' && class_name !== 'Bias'

/** How many layers use what each layer puts out. */
export function usersOf({ layers, outputs }: Pick<FlatModel, 'layers' | 'outputs'>): readonly number[] {
  const users = layers.map(() => 0)
  for (const from of [...layers.flatMap(({ inputs }) => inputs), ...outputs])
    users[from] = (users[from] ?? 0) + 1
  return users
}

class OwnLayers {
  readonly gone = new Set<number>()
  readonly #layers: FlatLayer[]
  readonly #users: readonly number[]

  constructor(flat: FlatModel) {
    this.#layers = [...flat.layers]
    this.#users = usersOf(flat)
  }

  /** What a layer is, those before it being read already. */
  read(at: number): FlatLayer {
    const row =
      this.#bias(at) ??
      this.#resizing(at) ??
      this.#means(at) ??
      this.#columns(at) ??
      this.#all(at) ??
      this.#twice(at)
    if (row) this.#layers[at] = row.layer
    for (const other of row?.others ?? []) this.gone.add(other)
    return this.#layers[at] as FlatLayer
  }

  /** `x + PReLU(−1)`. */
  #bias(at: number): OwnRow | undefined {
    const sum = this.#layers[at]
    const [source = -1, learnt = -1, ...more] = sum?.inputs ?? []
    const alpha = this.#layers[learnt]
    const [minusOne = -1] = alpha?.inputs ?? []
    const constant = this.#layers[minusOne]
    if (sum?.className !== 'Add' || more.length > 0 || alpha?.className !== 'PReLU') return undefined
    const { scale, offset } = constant?.config ?? {}
    if (constant?.className !== 'Rescaling' || scale !== 0 || offset !== -1) return undefined
    const isAlone = this.#users[learnt] === 1 && this.#users[minusOne] === 1
    if (!isAlone || constant.inputs[0] !== source) return undefined
    const { alpha_initializer: start } = alpha.config
    const { value } = isJsonObject(start) && isJsonObject(start.config) ? start.config : {}
    const config = { name: sum.name, initial_value: typeof value === 'number' ? -value : 0 }
    return {
      layer: { ...sum, className: 'Bias', config, inputs: [source], path: alpha.path },
      others: [learnt, minusOne],
    }
  }

  /** The axis to be weighed comes last, twice, and all axes go back to their places. */
  #resizing(at: number): OwnRow | undefined {
    const row = this.#rowTo(at, ['Permute', 'Dense', 'Permute', 'Dense', 'Permute'])
    const [first, columns, , lines] = row?.map((place) => this.#layers[place] as FlatLayer) ?? []
    const method = methodIn(columns?.name)
    if (!row || !first || !columns || !lines || !method || columns.config.trainable !== false)
      return undefined
    return {
      layer: this.#resized(at, first.inputs, lines.config.units, columns.config.units, method),
      others: row.slice(0, -1),
    }
  }

  /** Means of windows, as many as there are in each direction. */
  #means(at: number): OwnRow | undefined {
    const means = this.#layers[at]
    const { pool_size: size } = means?.config ?? {}
    if (means?.className !== 'AveragePooling2D' || methodIn(means.name) !== 'area' || !Array.isArray(size))
      return undefined
    const [height, width] = this.#sizeBefore(at)
    const [down, across] = size as readonly number[]
    if (!height || !width || !down || !across) return undefined
    return { layer: this.#resized(at, means.inputs, height / down, width / across, 'area'), others: [] }
  }

  /** Each number of an example scaled for itself, in TensorFlow.js. */
  #columns(at: number): OwnRow | undefined {
    const row = this.#rowTo(at, ['Reshape', 'DepthwiseConv2D', 'Reshape'])
    const [first, each, last] = row?.map((place) => this.#layers[place] as FlatLayer) ?? []
    if (!row || !first || !each || !last || each.config.trainable !== false) return undefined
    const { target_shape: shape } = first.config
    if (!Array.isArray(shape) || shape.length !== 3 || first.name !== `${last.name}.1`) return undefined
    const count = typeof shape[2] === 'number' && shape[2] <= 1e6 ? shape[2] : 1
    const config = { name: last.name, mean: new Array<number>(count).fill(0) }
    return {
      layer: { ...last, className: 'Normalization', config, inputs: first.inputs },
      others: row.slice(0, -1),
    }
  }

  /** The same with one mean for all numbers: only its name is still that of what it stands for. */
  #all(at: number): OwnRow | undefined {
    const layer = this.#layers[at]
    if (layer?.className !== 'Rescaling' || !/^normalization(?![a-z])/.test(layer.name)) return undefined
    return {
      layer: { ...layer, className: 'Normalization', config: { name: layer.name, mean: 0 } },
      others: [],
    }
  }

  /** Means that lie far from 0 are taken off before what is left is scaled. */
  #twice(at: number): OwnRow | undefined {
    const layer = this.#layers[at]
    const [from = -1, ...more] = layer?.inputs ?? []
    const before = this.#layers[from]
    if (!layer || !before || more.length > 0 || this.#users[from] !== 1) return undefined
    if (before.className !== 'Normalization' || !areOnes(before.config.variance)) return undefined
    if (!isStandardising(layer)) return undefined
    return { layer: { ...layer, inputs: before.inputs }, others: [from] }
  }

  /** Layers of these classes in a row, which nobody else uses but the last. */
  #rowTo(at: number, classes: readonly string[]): readonly number[] | undefined {
    const row: number[] = []
    let place = at
    for (const className of [...classes].reverse()) {
      const layer = this.#layers[place]
      if (layer?.className !== className || layer.inputs.length !== 1) return undefined
      if (place !== at && this.#users[place] !== 1) return undefined
      row.unshift(place)
      place = layer.inputs[0] as number
    }
    return row
  }

  #resized(
    at: number,
    inputs: readonly number[],
    height: Json | undefined,
    width: Json | undefined,
    interpolation: string,
  ): FlatLayer {
    const layer = this.#layers[at] as FlatLayer
    const config = { name: layer.name, height: height ?? null, width: width ?? null, interpolation }
    return { ...layer, className: 'Resizing', config, inputs }
  }

  /** How large pictures are that reach a data step. */
  #sizeBefore(at: number): readonly number[] {
    let layer = this.#layers[at]
    for (let steps = 0; layer && steps < this.#layers.length; steps++) {
      const [from] = layer.inputs
      layer = from === undefined ? undefined : this.#layers[from]
      if (layer?.className === 'InputLayer') return (layer.shape ?? []).map((extent) => extent ?? 0)
      if (layer?.className === 'Resizing') return [Number(layer.config.height), Number(layer.config.width)]
    }
    return []
  }
}

function methodIn(name: string | undefined): string | undefined {
  return /^resizing_(area|bilinear|nearest)(?![a-z])/.exec(name ?? '')?.[1]
}

function areOnes(value: Json | undefined): boolean {
  return Array.isArray(value) ? value.every((inner: Json) => areOnes(inner)) : value === 1
}

function isStandardising({ className, config: { scale } }: FlatLayer): boolean {
  return className === 'Normalization' || (className === 'Rescaling' && Array.isArray(scale))
}
