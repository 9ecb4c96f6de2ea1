import { isJsonObject, type Json, type JsonObject } from '../../graph/base/json.ts'
import { type Shape, sizeOf } from '../../graph/values/port-value.ts'

/** An array of single precision under a name. */
export interface NamedTensor {
  readonly name: string
  readonly shape: Shape
  readonly values: Float32Array
}

/** Bytes of the number at the beginning, which says how long the head is. */
const LENGTH = 8
/** Of the format: no head is longer. */
const LONGEST_HEAD = 100_000_000
const BYTES = 4

/**
 * Arrays as a file of the format safetensors (https://huggingface.co/docs/safetensors): how long the head is, the head
 * as JSON, and the numbers one after the other, the little end first.
 */
export function writeSafetensors(tensors: readonly NamedTensor[]): Uint8Array<ArrayBuffer> {
  const head: Record<string, Json> = {}
  let at = 0
  for (const { name, shape, values } of tensors) {
    head[name] = { dtype: 'F32', shape, data_offsets: [at, at + values.byteLength] }
    at += values.byteLength
  }
  // Numbers begin at a place that is a multiple of eight, so that they can be looked at where they are.
  const text = JSON.stringify(head)
  const written = new TextEncoder().encode(text + ' '.repeat((8 - (byteLength(text) % 8)) % 8))
  const bytes = new Uint8Array(LENGTH + written.length + at)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(written.length), true)
  bytes.set(written, LENGTH)
  let place = LENGTH + written.length
  for (const { values } of tensors) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), place)
    place += values.byteLength
  }
  return bytes
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

/** The arrays of single precision in such a file; nothing where it is none. Each has memory of its own. */
export function readSafetensors(bytes: Uint8Array<ArrayBuffer>): readonly NamedTensor[] | undefined {
  const head = headOf(bytes)
  if (!head) return undefined
  const tensors: NamedTensor[] = []
  for (const [name, entry] of Object.entries(head.entries)) {
    if (name === '__metadata__') continue
    const tensor = tensorOf(name, entry, bytes.subarray(head.end))
    if (!tensor) return undefined
    tensors.push(tensor)
  }
  return tensors
}

function headOf(bytes: Uint8Array<ArrayBuffer>): { entries: JsonObject; end: number } | undefined {
  if (bytes.length < LENGTH) return undefined
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true))
  const end = LENGTH + length
  if (length > LONGEST_HEAD || end > bytes.length) return undefined
  try {
    const entries: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH, end)))
    return isJsonObject(entries) ? { entries, end } : undefined
  } catch {
    return undefined
  }
}

function tensorOf(name: string, entry: Json, numbers: Uint8Array<ArrayBuffer>): NamedTensor | undefined {
  if (!isJsonObject(entry) || entry.dtype !== 'F32') return undefined
  const { shape, data_offsets: place } = entry
  if (!isCounts(shape) || !isCounts(place) || place.length !== 2) return undefined
  const [from = 0, to = 0] = place
  if (to > numbers.length || to - from !== sizeOf(shape) * BYTES) return undefined
  return { name, shape, values: new Float32Array(numbers.slice(from, to).buffer) }
}

function isCounts(value: Json | undefined): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && each >= 0)
}
