import { isJsonObject, type Json, type JsonObject } from '../../graph/base/json.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { modelJson } from '../networks/model-json.ts'

/** The config of a model out of the text of a file: `class_name` and `config`, and whatever stands beside them. */
export function readConfig(text: string): Result<JsonObject> {
  const value = modelJson(text)
  return value === undefined ? failed(problem('model-damaged')) : configIn(value)
}

/** The same out of JSON that was read. */
export function configIn(value: Json): Result<JsonObject> {
  if (!isJsonObject(value)) return failed(problem('model-no-layers'))
  const { config } = value
  const hasLayers = Array.isArray(config) || (isJsonObject(config) && Array.isArray(config.layers))
  return hasLayers ? ok(value) : failed(problem('model-no-layers'))
}
