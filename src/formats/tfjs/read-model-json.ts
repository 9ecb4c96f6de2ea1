import { isJsonObject, type Json, type JsonObject } from '../../graph/base/json.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { sizeOf } from '../../graph/values/port-value.ts'
import { layersOf } from '../keras/model-layers.ts'
import { configIn } from '../keras/read-config.ts'
import type { ReadModel, ReadWeight } from '../keras/read-model.ts'
import { CARRIED_GRAPH, carriedGraphIn } from '../networks/carried-graph.ts'
import { readNumbers } from './weight-numbers.ts'

/** Hands out a file that lies beside another; nothing where it is not there. */
export type FileBeside = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>

/** A model of TensorFlow.js, and which files of its weights were not there. */
export interface ReadTfjsModel extends ReadModel {
  readonly missing: readonly string[]
}

/** Whether a text is a model of TensorFlow.js, as far as its beginning tells. */
export function isModelJson(value: JsonObject): boolean {
  return isJsonObject(value.modelTopology)
}

/**
 * Reads `model.json` of TensorFlow.js with the files of its weights, which it names in groups
 * (https://www.tensorflow.org/js/guide/save_load). Without these files the model is read alone.
 */
export async function readModelJson(json: JsonObject, beside: FileBeside): Promise<Result<ReadTfjsModel>> {
  if (json.format === 'graph-model' || (isJsonObject(json.modelTopology) && 'node' in json.modelTopology))
    return failed(problem('model-of-operations'))
  const topology = topologyOf(json)
  const config = configIn(topology)
  if (!config.ok) return config
  const names = layerNames(config.value)
  const weights = new Map<string, ReadWeight[]>()
  const missing: string[] = []
  const seen = new Set<string>()
  for (const group of listIn(json.weightsManifest).filter(isJsonObject)) {
    const paths = listIn(group.paths).filter((path) => typeof path === 'string')
    const parts: Uint8Array<ArrayBuffer>[] = []
    for (const path of paths) {
      // A file named again and again would be as many files in memory.
      if (seen.has(path)) return failed(problem('model-damaged'))
      seen.add(path)
      const bytes = await beside(path)
      if (bytes) parts.push(bytes)
      else missing.push(path)
    }
    if (parts.length < paths.length) continue
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    let at = 0
    for (const entry of listIn(group.weights)) {
      const read = isJsonObject(entry) ? readNumbers(entry, bytes.subarray(at)) : undefined
      if (!read) return failed(problem('model-damaged'))
      at += read.bytes
      const { layer, weight } = apart(read.name, names)
      const named = { name: weight, shape: read.shape, values: read.values }
      if (sizeOf(read.shape) !== read.values.length) return failed(problem('model-damaged'))
      const known = weights.get(layer)
      if (known) known.push(named)
      else weights.set(layer, [named])
    }
  }
  const graph = await beside(CARRIED_GRAPH)
  const carried = graph && carriedGraphIn(graph)
  return ok({
    config: config.value,
    weights: Object.fromEntries(weights),
    missing,
    ...(carried && { carried }),
  })
}

/** The model lies bare in it, or with the version of Keras and what it was trained by beside it. */
function topologyOf({ modelTopology, trainingConfig }: JsonObject): JsonObject {
  const given = isJsonObject(modelTopology) ? modelTopology : {}
  const inner = isJsonObject(given.model_config) ? given.model_config : given
  const training = given.training_config ?? trainingConfig ?? null
  return training === null ? inner : { ...inner, training_config: training }
}

/** The names of all layers, those in models within the model with the names of these, by their own. */
function layerNames(model: JsonObject): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const note = (layers: ReturnType<typeof layersOf>, outer: string): void => {
    for (const { name, layers: inner } of layers) {
      const path = `${outer}${name}`
      if (inner) note(inner, `${path}/`)
      else if (!names.has(name)) names.set(name, path)
      names.set(path, path)
    }
  }
  note(layersOf(model), '')
  return names
}

/** `model/dense/kernel` or `dense/kernel`: the layer, by all names, and the weight. */
function apart(name: string, names: ReadonlyMap<string, string>) {
  const stroke = name.lastIndexOf('/')
  const [before, weight] = [name.slice(0, Math.max(0, stroke)), name.slice(stroke + 1)]
  const last = before.slice(before.lastIndexOf('/') + 1)
  return { layer: names.get(before) ?? names.get(last) ?? before, weight }
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}
