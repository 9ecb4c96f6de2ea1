import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { type ArrayData, countOf } from './array-data.ts'
import type { ElementType } from './dtype.ts'
import { elementsOf } from './elements.ts'

/** The types of an idx file by the byte that says which (http://yann.lecun.com/exdb/mnist/, "The IDX file format"). */
const TYPES: Readonly<Record<number, readonly [ElementType['kind'], number]>> = {
  8: ['u', 1],
  9: ['i', 1],
  11: ['i', 2],
  12: ['i', 4],
  13: ['f', 4],
  14: ['f', 8],
}
const MOST_AXES = 64

/** Whether bytes may be an idx file. It begins with two zeros, a type and a number of axes, and has no other sign. */
export function isIdx(bytes: Uint8Array): boolean {
  const [zero, zeroToo, type = 0, axes = 0] = bytes
  return zero === 0 && zeroToo === 0 && Object.hasOwn(TYPES, type) && axes > 0 && axes <= MOST_AXES
}

/** Reads an idx file, unpacked, of any type. Its numbers have the big end first. */
export function readIdx(bytes: Uint8Array): Result<ArrayData> {
  if (!isIdx(bytes)) return failed(problem('array-no-kind'))
  const [kind, size] = TYPES[bytes[2] as number] as readonly [ElementType['kind'], number]
  const axes = bytes[3] as number
  const from = 4 + 4 * axes
  if (bytes.length < from) return failed(problem('array-header-cut'))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis))
  const count = countOf(shape)
  const [wanted, given] = [count * size, bytes.length - from]
  if (wanted !== given) return failed(problem('array-length', { wanted, given, shape }))
  const dtype = `${size === 1 ? '|' : '>'}${kind}${size}`
  const values = elementsOf(bytes.subarray(from), { kind, size, bigEndian: true, dtype }, count)
  return values.ok ? ok({ dtype, shape, values: values.value }) : values
}
