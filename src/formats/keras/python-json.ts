import { isJsonObject, type Json } from '../../graph/base/json.ts'

/** Settings that Keras refuses where they are whole numbers in Python, or that it may only take for floats. */
const FLOATS: readonly string[] = [
  'alpha',
  'beta_1',
  'beta_2',
  'decay_rate',
  'epsilon',
  'initial_accumulator_value',
  'initial_learning_rate',
  'learning_rate',
  'maxval',
  'mean',
  'minval',
  'momentum',
  'negative_slope',
  'offset',
  'rate',
  'rho',
  'scale',
  'stddev',
  'value',
  'values',
  'variance',
  'warmup_target',
]

/** JSON in which `1` is written as `1.0` where Python is to read a float, which JSON does not tell apart. */
export function pythonJson(value: Json, key?: string): string {
  if (typeof value === 'number' && Number.isInteger(value) && key !== undefined && FLOATS.includes(key))
    return Math.abs(value) < 1e21 ? `${value}.0` : `${value}`
  if (Array.isArray(value)) return `[${value.map((item: Json) => pythonJson(item, key)).join(', ')}]`
  if (!isJsonObject(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(
    ([name, item]) => `${JSON.stringify(name)}: ${pythonJson(item, name)}`,
  )
  return `{${entries.join(', ')}}`
}
