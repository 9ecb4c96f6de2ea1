import type { JsonObject } from '../../graph/base/json.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { type ReadHdf5Array, type ReadHdf5Group, readHdf5 } from '../hdf5/read-hdf5.ts'
import { modelJson } from '../networks/model-json.ts'
import { type FoundLayer, layersOf } from './model-layers.ts'
import { readConfig } from './read-config.ts'
import type { ReadModel, ReadWeight } from './read-model.ts'

const WEIGHTS = 'model_weights'

/** Reads the `.h5` file of a whole model, as Keras 2 wrote it and Keras 3 still does. */
export async function readH5(bytes: Uint8Array): Promise<Result<ReadModel>> {
  const read = await readHdf5(bytes, (path) => path === WEIGHTS || path.startsWith(`${WEIGHTS}/`))
  if (!read.ok) return read
  const text = read.value.attributes.get('model_config')
  // Weights alone do not say which layers they belong to.
  if (typeof text !== 'string') return failed(problem('model-no-layers'))
  const config = readConfig(text)
  if (!config.ok) return config
  const stored = read.value.groups.get(WEIGHTS)
  return ok({
    config: withTraining(config.value, read.value.attributes.get('training_config')),
    weights: stored ? weightsOf(stored, config.value) : {},
  })
}

/** What it was trained by stands beside the model. */
function withTraining(model: JsonObject, text: unknown): JsonObject {
  const training = typeof text === 'string' ? modelJson(text) : undefined
  return training === undefined ? model : { ...model, training_config: training }
}

function weightsOf(stored: ReadHdf5Group, model: JsonObject): ReadModel['weights'] {
  const byLayer = new Map<string, ReadWeight[]>()
  for (const layer of layersOf(model)) {
    // Keras 2 lets a name have strokes, which are groups in groups here.
    const group = groupAt(stored, layer.name.split('/'))
    if (!group) continue
    for (const path of textList(group, 'weight_names')) {
      const array = arrayAt(group, path)
      if (!array) continue
      const stroke = path.lastIndexOf('/')
      const name = `${layer.name}${innerName(layer, path.slice(0, Math.max(0, stroke)))}`
      const weight = { ...array, name: path.slice(stroke + 1).replace(/:\d+$/, '') }
      const known = byLayer.get(name)
      if (known) known.push(weight)
      else byLayer.set(name, [weight])
    }
  }
  return Object.fromEntries(byLayer)
}

/** An attribute of HDF5 holds 64 kB: longer lists stand in several, `weight_names0`, `weight_names1` and so on. */
function textList({ attributes }: ReadHdf5Group, name: string): readonly string[] {
  const whole = attributes.get(name)
  if (whole !== undefined) return [whole].flat()
  const all: string[] = []
  for (let i = 0; attributes.has(`${name}${i}`); i++)
    all.push(...[attributes.get(`${name}${i}`) ?? []].flat())
  return all
}

function arrayAt(group: ReadHdf5Group, path: string): ReadHdf5Array | undefined {
  const parts = path.split('/')
  const last = parts.pop() ?? ''
  return groupAt(group, parts)?.arrays.get(last)
}

function groupAt(group: ReadHdf5Group, parts: readonly string[]): ReadHdf5Group | undefined {
  let inner: ReadHdf5Group | undefined = group
  for (const part of parts) inner = inner?.groups.get(part)
  return inner
}

/**
 * All weights of a model inside the model stand together, and only what stands before the name of a weight says of
 * which of its layers it is: the layer's name, with those of models around it or without.
 */
function innerName({ layers }: FoundLayer, before: string): string {
  if (!layers) return ''
  const fitting = allInside(layers, '').filter(({ name }) => before === name || before.endsWith(`/${name}`))
  // Of `a` and `b/a` it is the longer one.
  return fitting.sort((a, b) => b.name.length - a.name.length)[0]?.path ?? `/${before}`
}

function allInside(
  layers: readonly FoundLayer[],
  outer: string,
): readonly { readonly name: string; readonly path: string }[] {
  return layers.flatMap(({ name, layers: inner }) => {
    const path = `${outer}/${name}`
    return inner ? allInside(inner, path) : [{ name, path }]
  })
}
