import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { Elements } from './array-data.ts'
import type { ElementType } from './dtype.ts'

/** Up to here double precision tells every integer from the next. */
const LIMIT = 2 ** 53

/** Decodes so many elements that stand in the bytes one after another. */
export function elementsOf(bytes: Uint8Array, type: ElementType, count: number): Result<Elements> {
  const { kind, size } = type
  if (kind === 'U' || kind === 'S') return textsOf(bytes, type, count)
  if (kind === 'b') return ok(truths(bytes))
  const own = inOrder(bytes, type)
  if (size === 8 && kind !== 'f')
    return wideIntegers(new Uint32Array(own.buffer, own.byteOffset, 2 * count), kind)
  return ok(typed(own, kind, size, count))
}

function typed({ buffer, byteOffset }: Uint8Array, kind: ElementType['kind'], size: number, count: number) {
  switch (`${kind}${size}`) {
    case 'u1':
      return new Uint8Array(buffer, byteOffset, count)
    case 'i1':
      return new Int8Array(buffer, byteOffset, count)
    case 'u2':
      return new Uint16Array(buffer, byteOffset, count)
    case 'i2':
      return new Int16Array(buffer, byteOffset, count)
    case 'u4':
      return new Uint32Array(buffer, byteOffset, count)
    case 'i4':
      return new Int32Array(buffer, byteOffset, count)
    case 'f2':
      return halves(new Uint16Array(buffer, byteOffset, count))
    case 'f4':
      return new Float32Array(buffer, byteOffset, count)
    default:
      return new Float64Array(buffer, byteOffset, count)
  }
}

/** The bytes in the order of this computer, at a place where a typed array may begin. */
function inOrder(bytes: Uint8Array, { size, bigEndian }: ElementType): Uint8Array {
  // Little end first, as every computer has it on which browsers run.
  if (!bigEndian || size === 1) return bytes.byteOffset % size === 0 ? bytes : bytes.slice()
  const turned = new Uint8Array(bytes.length)
  for (let at = 0; at < bytes.length; at += size)
    for (let i = 0; i < size; i++) turned[at + i] = bytes[at + size - 1 - i] as number
  return turned
}

function truths(bytes: Uint8Array): Uint8Array {
  return bytes.some((byte) => byte > 1) ? bytes.map((byte) => Number(byte !== 0)) : bytes
}

/** IEEE 754 half precision, all of whose numbers single precision has too. */
function halves(bits: Uint16Array): Float32Array {
  const values = new Float32Array(bits.length)
  for (let i = 0; i < bits.length; i++) {
    const half = bits[i] as number
    const [exponent, fraction] = [(half >> 10) & 31, half & 1023]
    const size =
      exponent === 31
        ? fraction === 0
          ? Number.POSITIVE_INFINITY
          : Number.NaN
        : exponent === 0
          ? fraction * 2 ** -24
          : (1 + fraction / 1024) * 2 ** (exponent - 15)
    values[i] = half & 0x8000 ? -size : size
  }
  return values
}

/**
 * Integers of 64 bits, which must be within ±2^53 to be kept exactly. They come back in the smallest type that holds
 * all of them: most are labels or bytes that NumPy has made wide.
 */
function wideIntegers(words: Uint32Array, kind: ElementType['kind']): Result<Elements> {
  const signed = kind === 'i'
  const at = (i: number) => {
    const high = words[2 * i + 1] as number
    return (signed ? high | 0 : high) * 2 ** 32 + (words[2 * i] as number)
  }
  // What lies beyond may be rounded to the limit itself, whose lower half is zero.
  const isBeyond = (i: number) => {
    const size = Math.abs(at(i))
    return size > LIMIT || (size === LIMIT && words[2 * i] !== 0)
  }
  const count = words.length / 2
  let [low, high] = [0, 0]
  for (let i = 0; i < count; i++) {
    if (isBeyond(i)) return failed(problem('array-wide-integer', { value: exactly(words, i, signed) }))
    const value = at(i)
    if (value < low) low = value
    if (value > high) high = value
  }
  const values = narrow(low, high, count)
  for (let i = 0; i < count; i++) values[i] = at(i)
  return ok(values)
}

function exactly(words: Uint32Array, i: number, signed: boolean): string {
  const bits = (BigInt(words[2 * i + 1] as number) << 32n) | BigInt(words[2 * i] as number)
  return String(signed ? BigInt.asIntN(64, bits) : bits)
}

function narrow(low: number, high: number, count: number): Exclude<Elements, readonly string[]> {
  if (low >= 0 && high < 2 ** 8) return new Uint8Array(count)
  if (low >= -(2 ** 15) && high < 2 ** 15) return new Int16Array(count)
  if (low >= -(2 ** 31) && high < 2 ** 31) return new Int32Array(count)
  return new Float64Array(count)
}

/** Text of a fixed length, filled up with zeros. */
function textsOf(bytes: Uint8Array, { kind, size, bigEndian }: ElementType, count: number): Result<Elements> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const known = new Map<string, string>()
  const letters = (from: number) => {
    let text = ''
    for (let at = from; at < from + size; at += 4) {
      const point = view.getUint32(at, !bigEndian)
      if (point > 0x10ffff) return undefined
      text += String.fromCodePoint(point)
    }
    return text
  }
  const texts: string[] = []
  for (let i = 0; i < count; i++) {
    const raw = bytes.subarray(i * size, (i + 1) * size)
    const text = kind === 'U' ? letters(i * size) : bytesAsText(raw, utf8)
    if (text === undefined) return failed(problem('array-letters'))
    const trimmed = text.replace(/\0+$/, '')
    // Labels repeat: one text for all that are equal.
    const kept = known.get(trimmed) ?? trimmed
    if (known.size < 10_000) known.set(kept, kept)
    texts.push(kept)
  }
  return ok(texts)
}

function bytesAsText(bytes: Uint8Array, utf8: TextDecoder): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
