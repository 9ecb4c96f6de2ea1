import type { Result } from '../../graph/document/problem.ts'
import { failed, ok, problem } from '../../graph/document/problem.ts'
import { LARGEST_CONFIG } from '../networks/model-json.ts'
import { readConfig } from './read-config.ts'
import { readH5 } from './read-h5.ts'
import { readKeras } from './read-keras.ts'
import type { ReadModel } from './read-model.ts'

const ZIP = [0x50, 0x4b]
const HDF5 = [0x89, 0x48, 0x44, 0x46]

/** Reads a model that Keras wrote, `.keras`, `.h5` or its JSON alone: by what is in the file, not by its name. */
export async function readModelFile(file: Blob): Promise<Result<ReadModel>> {
  const first = new Uint8Array(await file.slice(0, HDF5.length).arrayBuffer())
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => first[i] === byte)
  if (begins(ZIP)) return readKeras(file)
  if (begins(HDF5)) return readH5(new Uint8Array(await file.arrayBuffer()))
  if (file.size > LARGEST_CONFIG) return failed(problem('model-too-large'))
  const config = readConfig(await file.text())
  return config.ok ? ok({ config: config.value, weights: {} }) : config
}
