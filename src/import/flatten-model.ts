import { isJsonObject, type Json, type JsonObject } from '../graph/base/json.ts'
import { LIMITS } from '../graph/document/limits.ts'
import { failed, ok, type Problem, problem, type Result } from '../graph/document/problem.ts'
import { callsOf, inputShapeIn, type Tensor, tensorsIn } from './model-calls.ts'

/** One call of one layer, whatever models it lies in. */
export interface FlatLayer {
  readonly className: string
  readonly config: JsonObject
  /** As the file has it. */
  readonly entry: JsonObject
  /** What the file calls it. */
  readonly name: string
  /** By which its weights are found: with the names of the models it lies in. */
  readonly path: string
  /** Places among all layers that it is given what they put out, in order. */
  readonly inputs: readonly number[]
  /** Of an input, the shape of an example, as far as it is said. */
  readonly shape?: readonly (number | null)[]
}

export interface FlatModel {
  /** Each behind those that it is given something from. */
  readonly layers: readonly FlatLayer[]
  readonly outputs: readonly number[]
  /** Layers that are called more than once, by their names. */
  readonly shared: readonly string[]
  /** Layers whose input is nowhere in the file. */
  readonly loose: readonly string[]
}

export const MOST_LAYERS = 2000
/** Models within models. */
const DEEPEST_MODEL = 20
const MODELS = /^(Functional|Model|Sequential)$/

/** Every call of every layer of a model, with models within it taken apart; no more of them than a graph may hold. */
export function flattenModel(model: JsonObject): Result<FlatModel> {
  const flattening = new Flattening()
  try {
    const outputs = flattening.expand(model, '', undefined, 0)
    const { layers, shared, loose } = flattening
    if (layers.length === 0) return failed(problem('model-no-layers'))
    return ok({ layers, outputs, shared: [...shared], loose: [...loose] })
  } catch (error) {
    if (error instanceof TooMuch) return failed(error.problem)
    throw error
  }
}

class TooMuch extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

function refuseMore(count: number): void {
  if (count > MOST_LAYERS) throw new TooMuch(problem('model-too-many-layers', { most: MOST_LAYERS }))
}

class Flattening {
  readonly layers: FlatLayer[] = []
  readonly shared = new Set<string>()
  readonly loose = new Set<string>()
  /** Models count each time that they are called: empty ones that call each other would never end. */
  #models = 0
  #wires = 0

  /** Puts the layers of a model behind what it is given, or behind inputs of its own; says where it ends. */
  expand(
    { class_name, config }: JsonObject,
    path: string,
    given: readonly number[] | undefined,
    depth: number,
  ): readonly number[] {
    if (depth > DEEPEST_MODEL) throw new TooMuch(problem('model-too-deep'))
    refuseMore(++this.#models)
    const inner = isJsonObject(config) ? config : {}
    const listed = Array.isArray(config) ? (config as readonly Json[]) : inner.layers
    const entries = (Array.isArray(listed) ? (listed as readonly Json[]) : []).filter(isJsonObject)
    refuseMore(entries.length)
    const isList = class_name === 'Sequential' || entries.every((entry) => callsOf(entry).length === 0)
    return isList
      ? this.#inRow(entries, inner, path, given, depth)
      : this.#wired(entries, inner, path, given, depth)
  }

  #inRow(
    entries: readonly JsonObject[],
    model: JsonObject,
    path: string,
    given: readonly number[] | undefined,
    depth: number,
  ): readonly number[] {
    let at = given
    for (const entry of entries) {
      const config = configOf(entry)
      if (classOf(entry) === 'InputLayer') {
        at ??= [this.#addInput(entry, path, inputShapeIn(config))]
        continue
      }
      const built = isJsonObject(model.build_config) ? model.build_config : {}
      at ??= [
        this.#addInput(
          INPUT,
          path,
          inputShapeIn(config) ??
            inputShapeIn({ batch_shape: model.build_input_shape ?? built.input_shape ?? null }),
        ),
      ]
      at = this.#call(entry, path, at, depth)
    }
    return at ?? []
  }

  #wired(
    entries: readonly JsonObject[],
    model: JsonObject,
    path: string,
    given: readonly number[] | undefined,
    depth: number,
  ): readonly number[] {
    const known = new Map<string, readonly number[]>()
    const inputs = tensorsIn(model.input_layers).map(({ layer }) => layer)
    let waiting: { entry: JsonObject; call: number; from: readonly Tensor[] }[] = []
    for (const entry of entries) {
      const [name, calls] = [nameOf(entry), callsOf(entry)]
      if (calls.length > 1) this.shared.add(name)
      if (calls.length === 0) {
        const at = given?.[inputs.indexOf(name)]
        const shape = inputShapeIn(configOf(entry))
        if (at !== undefined) known.set(keyOf({ layer: name, call: 0 }), [at])
        else if (classOf(entry) === 'InputLayer')
          known.set(keyOf({ layer: name, call: 0 }), [this.#addInput(entry, path, shape)])
        else this.#addLoose(entry, path)
      }
      for (const [call, from] of calls.entries()) waiting.push({ entry, call, from })
    }
    refuseMore(waiting.length)
    // Files have layers in an order in which most are ready when it is their turn.
    for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
      before = waiting.length
      waiting = waiting.filter(({ entry, call, from }) => {
        const arriving = from.map((tensor) => known.get(keyOf(tensor))?.[tensor.output])
        if (arriving.some((place) => place === undefined)) return true
        const made = this.#call(entry, path, arriving as number[], depth)
        known.set(keyOf({ layer: nameOf(entry), call }), made)
        return false
      })
    }
    for (const { entry } of waiting) this.#addLoose(entry, path)
    return tensorsIn(model.output_layers).flatMap((tensor) => known.get(keyOf(tensor))?.[tensor.output] ?? [])
  }

  #call(entry: JsonObject, path: string, inputs: readonly number[], depth: number): readonly number[] {
    const isModel = MODELS.test(classOf(entry)) && isModelConfig(entry.config)
    if (isModel) return this.expand(entry, join(path, nameOf(entry)), inputs, depth + 1)
    const name = nameOf(entry)
    return [this.#add({ ...this.#base(entry, path), name, inputs })]
  }

  #addInput(entry: JsonObject, path: string, shape: FlatLayer['shape']): number {
    return this.#add({ ...this.#base(entry, path), inputs: [], ...(shape && { shape }) })
  }

  #addLoose(entry: JsonObject, path: string): void {
    this.loose.add(nameOf(entry))
    this.#add({ ...this.#base(entry, path), inputs: [] })
  }

  #base(entry: JsonObject, path: string) {
    const name = nameOf(entry)
    return { className: classOf(entry), config: configOf(entry), entry, name, path: join(path, name) }
  }

  #add(layer: FlatLayer): number {
    refuseMore(this.layers.length + 1)
    this.#wires += layer.inputs.length
    const most = LIMITS.parts.wires
    if (this.#wires > most)
      throw new TooMuch(problem('graph-too-many', { what: 'wires', count: this.#wires, most }))
    return this.layers.push(layer) - 1
  }
}

const INPUT: JsonObject = { class_name: 'InputLayer', config: { name: 'input' } }

const keyOf = ({ layer, call }: Omit<Tensor, 'output'>) => `${call} ${layer}`
const join = (path: string, name: string) => (path === '' ? name : `${path}/${name}`)

function isModelConfig(config: Json | undefined): boolean {
  return Array.isArray(config) || (isJsonObject(config) && Array.isArray(config.layers))
}

function configOf({ config }: JsonObject): JsonObject {
  return isJsonObject(config) ? config : {}
}

function classOf({ class_name }: JsonObject): string {
  return typeof class_name === 'string' ? class_name : '?'
}

function nameOf(entry: JsonObject): string {
  const names = [entry.name, configOf(entry).name]
  return (names.find((name) => typeof name === 'string') as string | undefined) ?? classOf(entry)
}
