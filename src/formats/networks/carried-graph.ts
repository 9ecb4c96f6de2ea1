import { isJsonObject, type Json, type JsonObject } from '../../graph/base/json.ts'
import { LARGEST_CONFIG, modelJson } from './model-json.ts'
import type { PortableNetwork, PortableWeight } from './portable-network.ts'
import type { KerasWeight, WholeNetwork } from './whole-network-types.ts'

/** The file in which a graph travels beside its network; other programs leave it alone. */
export const CARRIED_GRAPH = 'faltwerk.json'

/** A graph that came with a network, and which arrays of the file belong to which of its nodes. */
export interface CarriedGraph {
  readonly graph: JsonObject
  readonly trainer: string
  /** By node: its arrays in the engine's order, each as a layer of the file and the place among its arrays. */
  readonly weights: Readonly<Record<string, readonly (readonly [layer: string, at: number])[]>>
}

/**
 * The graph of a network for its file. A Bias that Keras adds by PReLU stands in the file with its sign turned, and is
 * read as what it was (`turnedBiases` of the import).
 */
export function carriedGraph(graph: JsonObject, network: PortableNetwork, whole: WholeNetwork): CarriedGraph {
  const arrays = Object.entries(whole.weights).flatMap(([layer, all]) =>
    all.map((array, at) => ({ array, place: [layer, at] as const })),
  )
  const weights: Record<string, (readonly [string, number])[]> = {}
  for (const weight of network.weights) {
    // Any array of the same numbers will do.
    const found = arrays.find(({ array }) => isSame(array, weight))
    if (!found) throw new Error(`in no array of the file: ${weight.name}`)
    const node = weight.name.slice(0, weight.name.lastIndexOf('/'))
    const known = weights[node]
    if (known) known.push(found.place)
    else weights[node] = [found.place]
  }
  return { graph, trainer: network.plan.trainer, weights }
}

function isSame(array: KerasWeight, weight: PortableWeight): boolean {
  const isTurned = array.name === 'alpha'
  const size = array.shape.join()
  if (size !== weight.shape.join() && !(isTurned && array.values.length === weight.values.length))
    return false
  const sign = isTurned ? -1 : 1
  // A network that went astray has weights that are no numbers.
  return weight.values.every((value, i) => Object.is(sign * (array.values[i] as number), value))
}

/** What stands in that file; nothing where it is none that was written here. */
export function carriedGraphIn(bytes: Uint8Array): CarriedGraph | undefined {
  if (bytes.length > LARGEST_CONFIG) return undefined
  const value = modelJson(new TextDecoder().decode(bytes))
  if (!isJsonObject(value) || !isJsonObject(value.graph) || typeof value.trainer !== 'string')
    return undefined
  const { weights } = value
  if (!isJsonObject(weights) || !Object.values(weights).every(isPlaces)) return undefined
  return value as unknown as CarriedGraph
}

function isPlaces(value: Json): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (place) => Array.isArray(place) && typeof place[0] === 'string' && Number.isSafeInteger(place[1]),
    )
  )
}
