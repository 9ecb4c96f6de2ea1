import { nextTask } from '../../graph/base/next-task.ts'
import type { WeightsRecord } from '../types.ts'

type Key = string | number
type View = Exclude<ArrayBufferView<ArrayBuffer>, DataView>

/** A large array that was taken out of the data, and where its bytes lie in the blob. */
interface Part {
  readonly path: readonly Key[]
  readonly kind: string
  readonly start: number
  readonly bytes: number
}

/** A record whose `data` is without its large arrays, where there are any; those of the first version have all in `data`. */
export type Packed<R extends { readonly data: unknown }> = R & {
  readonly parts?: readonly Part[]
  readonly blob?: Blob
}

export type StoredWeights = Packed<WeightsRecord>

/** Below this a blob costs more than it saves. */
const LARGE = 1 << 16
/** Bytes that are copied at a stretch: a few milliseconds on a slow computer. */
const STRETCH = 1 << 20
/** Every kind of array may begin here. */
const ALIGNMENT = 8

const KINDS = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
]

/**
 * Takes the large arrays out into a blob. Putting tens of megabytes into IndexedDB clones and writes them on the main
 * thread, which stands still meanwhile; a blob's bytes are only copied there, once, and written by the browser. What
 * takes longer than a moment to copy is copied bit by bit, with a promise for the whole.
 */
export function packWeights<R extends { readonly data: unknown }>(record: R): Packed<R> | Promise<Packed<R>> {
  const parts: Part[] = []
  const views: (View | Uint8Array<ArrayBuffer>)[] = []
  let start = 0
  const without = (value: unknown, path: readonly Key[]): unknown => {
    if (isLarge(value)) {
      parts.push({ path, kind: value.constructor.name, start, bytes: value.byteLength })
      views.push(value)
      const gap = -value.byteLength & (ALIGNMENT - 1)
      if (gap > 0) views.push(new Uint8Array(gap))
      start += value.byteLength + gap
      return null
    }
    if (Array.isArray(value)) return value.map((item, i) => without(item, [...path, i]))
    if (isPlain(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, without(item, [...path, key])]),
      )
    return value
  }
  const data = without(record.data, [])
  if (parts.length === 0) return record
  const withBlob = (blob: Blob): Packed<R> => ({ ...record, data, parts, blob })
  return start <= STRETCH ? withBlob(new Blob(views)) : blobOf(views).then(withBlob)
}

/** A blob of blobs, which are not copied again. */
async function blobOf(views: readonly (View | Uint8Array<ArrayBuffer>)[]): Promise<Blob> {
  const blobs: Blob[] = []
  for (const { buffer, byteOffset, byteLength } of views)
    for (let from = 0; from < byteLength; from += STRETCH) {
      blobs.push(new Blob([new Uint8Array(buffer, byteOffset + from, Math.min(STRETCH, byteLength - from))]))
      await nextTask()
    }
  return new Blob(blobs)
}

/** The record as it was packed. Rejects with a `NotReadableError` where the browser has lost the blob. */
export async function unpackWeights<R extends { readonly data: unknown }>(stored: Packed<R>): Promise<R> {
  const { parts = [], blob, ...record } = stored
  if (!blob) return stored
  const buffer = await blob.arrayBuffer()
  const arrays = parts.map(({ path, kind, start, bytes }) => ({
    path,
    array: arrayOf(kind, buffer.slice(start, start + bytes)),
  }))
  const data = arrays.reduce((data, { path, array }) => withAt(data, path, array), stored.data)
  return { ...(record as unknown as R), data }
}

function isLarge(value: unknown): value is View {
  return (
    ArrayBuffer.isView(value) && !(value instanceof DataView) && value.byteLength >= LARGE && isKnown(value)
  )
}

function isKnown(value: object): boolean {
  return KINDS.some((kind) => value.constructor === kind)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function arrayOf(kind: string, buffer: ArrayBuffer): View {
  const found = KINDS.find(({ name }) => name === kind)
  if (!found) throw new DOMException(`no array is called ${kind}`, 'DataError')
  return new found(buffer)
}

/** Puts a value at its place in data that nobody else holds. */
function withAt(data: unknown, path: readonly Key[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const place = data as Record<Key, unknown>
  place[key] = withAt(place[key], rest, value)
  return place
}
