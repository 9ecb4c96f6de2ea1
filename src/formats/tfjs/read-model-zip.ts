import { isJsonObject } from '../../graph/base/json.ts'
import { failed, problem, type Result } from '../../graph/document/problem.ts'
import { LARGEST_CONFIG, modelJson } from '../networks/model-json.ts'
import type { ZipEntry } from '../zip/open-zip.ts'
import { type ReadTfjsModel, readModelJson } from './read-model-json.ts'

/** The model of TensorFlow.js in a zip: `model.json` with the files beside it. Nothing where there is none. */
export async function readModelZip(entries: readonly ZipEntry[]): Promise<Result<ReadTfjsModel> | undefined> {
  const model = entries.find(({ path }) => path.slice(path.lastIndexOf('/') + 1) === 'model.json')
  if (!model) return undefined
  if (model.size > LARGEST_CONFIG) return failed(problem('model-too-large'))
  const read = await model.read()
  if (!read.ok) return read
  const json = modelJson(new TextDecoder().decode(read.value))
  if (!isJsonObject(json)) return failed(problem('model-damaged'))
  const folder = model.path.slice(0, model.path.lastIndexOf('/') + 1)
  return readModelJson(json, async (path) => {
    const bytes = await entries.find((entry) => entry.path === folder + path)?.read()
    return bytes?.ok ? bytes.value : undefined
  })
}
