import { isJsonObject, type Json, type JsonObject } from '../graph/base/json.ts'

/** What one call of a layer puts out: the layer, which of its calls, which of its outputs. */
export interface Tensor {
  readonly layer: string
  readonly call: number
  readonly output: number
}

/** Lists and objects within each other that are looked through for tensors. */
const DEEPEST = 24

/**
 * All tensors that are named in a piece of a config, in order: `["dense", 0, 0]` of Keras 2 and TensorFlow.js, the
 * history of a `__keras_tensor__` of Keras 3, however they are put into lists.
 */
export function tensorsIn(value: Json | undefined): readonly Tensor[] {
  const found: Tensor[] = []
  const look = (part: Json | undefined, depth: number): void => {
    if (depth > DEEPEST || typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) {
      const [layer, call = 0, output = 0, more] = part as readonly Json[]
      if (typeof layer === 'string' && typeof call === 'number') {
        found.push({ layer, call, output: typeof output === 'number' ? output : 0 })
        // Arguments beside the first one may be tensors, too.
        look(more, depth + 1)
      } else for (const inner of part as readonly Json[]) look(inner, depth + 1)
      return
    }
    const { class_name, config } = part as JsonObject
    if (class_name === '__keras_tensor__') {
      if (isJsonObject(config)) look(config.keras_history, depth + 1)
      return
    }
    for (const inner of Object.values(part)) look(inner, depth + 1)
  }
  look(value, 0)
  return found
}

/** The calls of a layer in a functional model, each with the tensors it is given. */
export function callsOf({ inbound_nodes: calls }: JsonObject): readonly (readonly Tensor[])[] {
  if (!Array.isArray(calls)) return []
  const listed = calls as readonly Json[]
  // A single call that was written without a list around it.
  if (typeof listed[0] === 'string') return [tensorsIn(listed)]
  return listed.map(tensorsIn).filter((call) => call.length > 0)
}

/** The shape of an example of an input, with `null` for what the file leaves open; nothing where it says none. */
export function inputShapeIn(config: JsonObject): readonly (number | null)[] | undefined {
  const { batch_shape, batch_input_shape, batchInputShape, shape, input_shape } = config
  const batch = [batch_shape, batch_input_shape, batchInputShape].find(Array.isArray)
  const whole = batch ? (batch as readonly Json[]).slice(1) : [shape, input_shape].find(Array.isArray)
  if (!whole) return undefined
  return (whole as readonly Json[]).map((extent) =>
    typeof extent === 'number' && Number.isInteger(extent) && extent > 0 ? extent : null,
  )
}
