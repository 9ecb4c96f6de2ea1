import type { KerasModel } from '../../graph/plan/plan.ts'
import { openZip } from '../zip/open-zip.ts'
import type { LayersModel } from './layers-model.ts'

interface ModelJson {
  readonly modelTopology: KerasModel
  readonly weightsManifest: readonly {
    readonly paths: readonly string[]
    readonly weights: readonly { readonly name: string; readonly shape: readonly number[] }[]
  }[]
}

/** Reads what `writeLayersModel` has written. Throws on anything else. */
export async function readLayersModel(file: Uint8Array<ArrayBuffer>): Promise<LayersModel> {
  const opened = await openZip(new Blob([file]))
  if (!opened.ok) throw new Error(opened.problems[0]?.code)
  const bytesOf = async (path: string) => {
    const read = await opened.value.find((entry) => entry.path === path)?.read()
    if (!read?.ok) throw new Error(`cannot be read: ${path}`)
    return read.value
  }
  const json = JSON.parse(new TextDecoder().decode(await bytesOf('model.json'))) as ModelJson
  const [group] = json.weightsManifest
  if (!group) throw new Error('no weights')
  const shards: Uint8Array<ArrayBuffer>[] = []
  for (const path of group.paths) shards.push(await bytesOf(path))
  const values = new Float32Array(await new Blob(shards).arrayBuffer())
  let at = 0
  const weights = group.weights.map(({ name, shape }) => {
    const from = at
    at += shape.reduce((product, extent) => product * extent, 1)
    return { name, shape, values: values.slice(from, at) }
  })
  if (at !== values.length) throw new Error('weights are left over')
  return { topology: json.modelTopology, weights }
}
