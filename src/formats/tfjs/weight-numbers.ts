import { isJsonObject, type Json, type JsonObject } from '../../graph/base/json.ts'
import { lookup } from '../../graph/base/lookup.ts'
import { type Shape, sizeOf } from '../../graph/values/port-value.ts'

interface ReadNumbers {
  readonly name: string
  readonly shape: Shape
  readonly values: Float32Array
  /** How many bytes of the file they take up. */
  readonly bytes: number
}

const SIZES: Readonly<Record<string, number>> = {
  float32: 4,
  int32: 4,
  uint16: 2,
  float16: 2,
  uint8: 1,
  bool: 1,
}

/** The numbers of an entry of a manifest of weights, which begin where the bytes do; nothing where they cannot be. */
export function readNumbers(entry: JsonObject, bytes: Uint8Array<ArrayBuffer>): ReadNumbers | undefined {
  const { name, shape, dtype, quantization = null } = entry
  const isShape = Array.isArray(shape) && shape.every((extent) => Number.isSafeInteger(extent) && extent >= 0)
  if (typeof name !== 'string' || !isShape) return undefined
  const stored = isJsonObject(quantization) ? quantization : { dtype: dtype ?? null }
  const kind = String(stored.dtype)
  const size = lookup(SIZES, kind)
  const count = sizeOf(shape as Shape)
  if (size === undefined || count * size > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, count * size)
  const at = READERS[kind] as (view: DataView, at: number) => number
  // Numbers that were packed: so many steps from the least.
  const [step, least] = [numberIn(stored.scale, 1), numberIn(stored.min, 0)]
  const values = new Float32Array(count)
  for (let i = 0; i < count; i++) values[i] = at(view, i * size) * step + least
  return { name, shape: shape as Shape, values, bytes: count * size }
}

const READERS: Readonly<Record<string, (view: DataView, at: number) => number>> = {
  float32: (view, at) => view.getFloat32(at, true),
  int32: (view, at) => view.getInt32(at, true),
  uint16: (view, at) => view.getUint16(at, true),
  float16: (view, at) => halfAt(view, at),
  uint8: (view, at) => view.getUint8(at),
  bool: (view, at) => view.getUint8(at),
}

function halfAt(view: DataView, at: number): number {
  const bits = view.getUint16(at, true)
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023]
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

function numberIn(value: Json | undefined, standard: number): number {
  return typeof value === 'number' ? value : standard
}
