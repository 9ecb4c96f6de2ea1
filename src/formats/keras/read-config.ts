import { isJsonObject, type Json, type JsonObject } from '../../graph/base/json.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'

/** The config of a model out of the text of a file: `class_name` and `config`, and whatever stands beside them. */
export function readConfig(bytes: Uint8Array): Result<JsonObject> {
  let value: Json
  try {
    value = JSON.parse(new TextDecoder().decode(bytes)) as Json
  } catch {
    return failed(problem('model-damaged'))
  }
  if (!isJsonObject(value)) return failed(problem('model-no-layers'))
  const { config } = value
  const hasLayers = Array.isArray(config) || (isJsonObject(config) && Array.isArray(config.layers))
  return hasLayers ? ok(value) : failed(problem('model-no-layers'))
}
