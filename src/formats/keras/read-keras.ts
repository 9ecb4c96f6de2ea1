import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { type ReadHdf5Group, readHdf5 } from '../hdf5/read-hdf5.ts'
import { CARRIED_GRAPH, carriedGraphIn } from '../networks/carried-graph.ts'
import { snakeCase } from '../networks/layer-names.ts'
import { LARGEST_CONFIG } from '../networks/model-json.ts'
import { openZip, type ZipEntry } from '../zip/open-zip.ts'
import { type FoundLayer, layersOf } from './model-layers.ts'
import { readConfig } from './read-config.ts'
import type { ReadModel, ReadWeight } from './read-model.ts'
import { namedWeights } from './weight-names.ts'

/** Reads a `.keras` file of Keras 2.12 and later: its model, and its weights where it has any. */
export async function readKeras(file: Blob): Promise<Result<ReadModel>> {
  const opened = await openZip(file)
  if (!opened.ok) return opened
  const part = (name: string) => opened.value.find(({ path }) => path === name || path.endsWith(`/${name}`))
  const config = await readPart(part('config.json'), LARGEST_CONFIG)
  if (!config.ok) return config
  if (!config.value) return failed(problem('model-no-layers'))
  const read = readConfig(new TextDecoder().decode(config.value))
  if (!read.ok) return read
  const numbers = await readPart(part('model.weights.h5'))
  if (!numbers.ok) return numbers
  const graph = await readPart(part(CARRIED_GRAPH), LARGEST_CONFIG)
  const carried = graph.ok && graph.value ? carriedGraphIn(graph.value) : undefined
  if (!numbers.value) return ok({ config: read.value, weights: {}, ...(carried && { carried }) })
  const stored = await readHdf5(numbers.value, (path) => !path.startsWith('optimizer'))
  if (!stored.ok) return stored
  return ok({
    config: read.value,
    weights: Object.fromEntries(weightsOf(groupOfLayers(stored.value), layersOf(read.value), '')),
    ...(carried && { carried }),
  })
}

async function readPart(
  entry: ZipEntry | undefined,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<Uint8Array<ArrayBuffer> | undefined>> {
  if (!entry) return ok(undefined)
  return entry.size > most ? failed(problem('model-too-large')) : entry.read()
}

/** Keras 2 called it differently. */
function groupOfLayers({ groups }: ReadHdf5Group): ReadHdf5Group | undefined {
  return groups.get('layers') ?? groups.get('_layer_checkpoint_dependencies')
}

/** Of each layer its name, with those of the models around it, and its weights. */
function weightsOf(
  stored: ReadHdf5Group | undefined,
  layers: readonly FoundLayer[],
  outer: string,
): readonly (readonly [name: string, weights: readonly ReadWeight[]])[] {
  if (!stored) return []
  const byName = groupsByName(stored)
  const counts = new Map<string, number>()
  return layers.flatMap((layer) => {
    const kind = snakeCase(layer.className)
    const count = counts.get(kind) ?? 0
    counts.set(kind, count + 1)
    const group = byName.get(layer.name) ?? stored.groups.get(count === 0 ? kind : `${kind}_${count}`)
    if (!group) return []
    const name = `${outer}${layer.name}`
    if (layer.layers) return weightsOf(groupOfLayers(group), layer.layers, `${name}/`)
    const weights = varsOf(group, layer)
    return weights.length > 0 ? [[name, weights] as const] : []
  })
}

/** New versions of Keras write down whose weights these are; otherwise they are found by class and order. */
function groupsByName({ groups }: ReadHdf5Group): ReadonlyMap<string, ReadHdf5Group> {
  const named = [...groups.values()].flatMap((group) => {
    const name = group.groups.get('vars')?.attributes.get('name')
    return typeof name === 'string' ? [[name, group] as const] : []
  })
  const byName = new Map(named)
  return byName.size === named.length ? byName : new Map()
}

function varsOf({ groups }: ReadHdf5Group, layer: FoundLayer): readonly ReadWeight[] {
  const arrays = [...(groups.get('vars')?.arrays ?? [])].sort(([a], [b]) => Number(a) - Number(b))
  return namedWeights(
    layer,
    arrays.map(([, array]) => array),
  )
}
