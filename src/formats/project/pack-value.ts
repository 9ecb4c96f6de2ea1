import { joined } from '../../graph/base/joined.ts'

/** Plain data as text, with the bytes of its typed arrays beside it, one after the other. */
export interface PackedValue {
  readonly text: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const KINDS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const

type Kind = keyof typeof KINDS
type TypedArray = InstanceType<(typeof KINDS)[Kind]>

/** Stands in the text for a typed array, with where its bytes are and how many numbers it has. */
const ARRAY = '$array'
/** Stands for a number that JSON does not know. */
const NUMBER = '$number'

/** Thrown where text and bytes are not what `packValue` makes. */
export class PackedValueFault extends Error {}

/**
 * Takes plain data apart: objects, lists, typed arrays, texts and numbers, infinite ones and NaN too. Numbers are laid
 * down the little end first, as every computer has them that runs a browser.
 */
export function packValue(value: unknown): PackedValue {
  const parts: Uint8Array[] = []
  let length = 0
  const pack = (part: unknown): unknown => {
    if (typeof part === 'number' && !Number.isFinite(part)) return { [NUMBER]: String(part) }
    if (Array.isArray(part)) return part.map(pack)
    if (ArrayBuffer.isView(part)) {
      const kind = part.constructor.name as Kind
      if (!Object.hasOwn(KINDS, kind)) throw new TypeError(`cannot be packed: ${kind}`)
      const packed = [kind, length, (part as TypedArray).length]
      parts.push(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
      length += part.byteLength
      return { [ARRAY]: packed }
    }
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, pack(inner)]))
  }
  const text = JSON.stringify(pack(value))
  return { text, bytes: joined(parts) }
}

/** Puts together what `packValue` took apart. Throws a `PackedValueFault` for anything else. */
export function unpackValue({ text, bytes }: PackedValue): unknown {
  const unpack = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(unpack)
    if (typeof part !== 'object' || part === null) return part
    if (Object.hasOwn(part, ARRAY)) return arrayIn(bytes, (part as { [ARRAY]: unknown })[ARRAY])
    if (Object.hasOwn(part, NUMBER)) return Number((part as { [NUMBER]: unknown })[NUMBER])
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, unpack(inner)]))
  }
  try {
    return unpack(JSON.parse(text))
  } catch (error) {
    // A text of many thousand brackets is deeper than the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) throw new PackedValueFault(error.message)
    throw error
  }
}

function arrayIn(bytes: Uint8Array, packed: unknown): TypedArray {
  const [kind, at, length] = Array.isArray(packed) ? (packed as readonly unknown[]) : []
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind))
    throw new PackedValueFault(`no kind of array: ${kind}`)
  const Numbers = KINDS[kind as Kind]
  const size = Number(length) * Numbers.BYTES_PER_ELEMENT
  const fits = Number.isSafeInteger(at) && Number.isSafeInteger(length) && Number(at) >= 0 && size >= 0
  if (!fits || Number(at) + size > bytes.length) throw new PackedValueFault(`no place of an array: ${packed}`)
  // A copy of its own begins where its numbers may begin.
  return new Numbers(bytes.slice(Number(at), Number(at) + size).buffer)
}
