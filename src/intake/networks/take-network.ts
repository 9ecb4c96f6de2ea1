import { ContentFault } from '../../contents/content-fault.ts'
import type { ContentStore } from '../../contents/content-store.ts'
import type { ReadModel, ReadWeight } from '../../formats/keras/read-model.ts'
import { readModelFile } from '../../formats/keras/read-model-file.ts'
import { LARGEST_CONFIG, modelJson } from '../../formats/networks/model-json.ts'
import { writeSafetensors } from '../../formats/networks/safetensors.ts'
import { isModelJson, type ReadTfjsModel, readModelJson } from '../../formats/tfjs/read-model-json.ts'
import { readModelZip } from '../../formats/tfjs/read-model-zip.ts'
import { openZip } from '../../formats/zip/open-zip.ts'
import { isJsonObject, type JsonObject } from '../../graph/base/json.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { KeptWeights } from '../../import/kept-weights.ts'
import { turnedBiases } from '../../import/own-layers.ts'
import type { BroughtFile, TakenNetwork } from '../types.ts'

/** Bytes of a file of a network. */
const LARGEST_FILE = 600_000_000

/**
 * Reads a network that was made elsewhere and keeps its weights: a file of Keras, or `model.json` of TensorFlow.js with
 * the files of its weights beside it or all of it in a zip, like a Keras project that was taken along here.
 */
export async function takeNetwork(
  files: readonly BroughtFile[],
  contents: ContentStore,
): Promise<Result<TakenNetwork>> {
  const main = files.find(({ path }) => /\.(keras|h5|hdf5)$/i.test(path)) ?? jsonAmong(files) ?? files[0]
  if (!main) return failed(problem('model-no-layers'))
  if (main.file.size > LARGEST_FILE) return failed(problem('model-too-large'))
  try {
    const read = await readAny(main, files)
    if (!read.ok) return read
    const { config, weights, carried, missing = [] } = read.value as ReadModel & Partial<ReadTfjsModel>
    return ok({
      model: config,
      file: main.path,
      ...(await keep(weights, turnedBiases(config), contents)),
      ...(carried && { carried }),
      missing,
    })
  } catch (error) {
    if (error instanceof ContentFault) return failed(error.problem)
    // Moved meanwhile, or longer than the browser hands out at once.
    if (error instanceof DOMException || error instanceof RangeError)
      return failed(problem('intake-file-not-read', { file: main.path }))
    throw error
  }
}

/** `model.json` may lie beside others that say something else. */
function jsonAmong(files: readonly BroughtFile[]): BroughtFile | undefined {
  const all = files.filter(({ path }) => /\.json$/i.test(path))
  return all.find(({ path }) => /(^|\/)model\.json$/i.test(path)) ?? all[0]
}

async function readAny(main: BroughtFile, files: readonly BroughtFile[]): Promise<Result<ReadModel>> {
  const first = new Uint8Array(await main.file.slice(0, 2).arrayBuffer())
  if (first[0] === 0x50 && first[1] === 0x4b) return readZip(main.file)
  const json = await jsonOf(main.file)
  if (!json || !isModelJson(json)) return readModelFile(main.file)
  const folder = main.path.slice(0, main.path.lastIndexOf('/') + 1)
  const given = new Set<BroughtFile>()
  return readModelJson(json, async (path) => {
    const found =
      files.find((file) => file.path === folder + path) ??
      files.find((file) => nameOf(file.path) === nameOf(path))
    // Under many names it would be in memory as often.
    if (!found || given.has(found)) return undefined
    given.add(found)
    return new Uint8Array(await found.file.arrayBuffer())
  })
}

async function readZip(file: Blob): Promise<Result<ReadModel>> {
  const opened = await openZip(file)
  if (!opened.ok) return opened
  const [whole, another] = opened.value.filter(({ path }) => /\.keras$/i.test(path))
  if (whole && !another) {
    const inner = whole.size > LARGEST_FILE ? failed<never>(problem('model-too-large')) : await whole.read()
    return inner.ok ? readModelFile(new Blob([inner.value])) : inner
  }
  const isOfKeras = opened.value.some(({ path }) => nameOf(path) === 'model.weights.h5')
  return (isOfKeras ? undefined : await readModelZip(opened.value)) ?? readModelFile(file)
}

async function jsonOf(file: Blob): Promise<JsonObject | undefined> {
  const start = (await file.slice(0, 256).text()).trimStart()
  if (!start.startsWith('{') || file.size > LARGEST_CONFIG) return undefined
  const value = modelJson(await file.text())
  return isJsonObject(value) ? value : undefined
}

async function keep(
  weights: ReadModel['weights'],
  turned: ReadonlySet<string>,
  contents: ContentStore,
): Promise<{ readonly weights?: KeptWeights }> {
  const layers = Object.entries(weights).map(([layer, arrays]) => {
    const own = turned.has(layer) ? arrays.map(asBias) : arrays
    return [layer, own.map((array, i) => ({ ...array, name: `${layer}/${i} ${array.name}` }))] as const
  })
  if (layers.length === 0) return {}
  const [content = ''] = await contents.put([writeSafetensors(layers.flatMap(([, arrays]) => arrays))])
  const known = layers.map(
    ([layer, arrays]) => [layer, arrays.map(({ name, shape }) => ({ name, shape }))] as const,
  )
  return { weights: { content, layers: Object.fromEntries(known) } }
}

/** One number for each channel, with the sign that it is added with. */
function asBias({ shape, values }: ReadWeight): ReadWeight {
  return { name: 'bias', shape: [shape.at(-1) ?? 1], values: values.map((value) => -value) }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
