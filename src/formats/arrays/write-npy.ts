import type { Elements } from './array-data.ts'
import { isText } from './array-data.ts'
import { npyHeader } from './npy-header.ts'

/** What typed arrays are called by NumPy, the little end first. */
const DTYPES = [
  [Uint8Array, '|u1'],
  [Int8Array, '|i1'],
  [Uint16Array, '<u2'],
  [Int16Array, '<i2'],
  [Uint32Array, '<u4'],
  [Int32Array, '<i4'],
  [Float32Array, '<f4'],
  [Float64Array, '<f8'],
] as const

/** An array as a `.npy` file, in C order. */
export function writeNpy(values: Elements, shape: readonly number[]): Uint8Array<ArrayBuffer> {
  const dtype = dtypeOf(values)
  const header = npyHeader(dtype, shape)
  const body = valueBytes(values)
  const bytes = new Uint8Array(header.length + body.length)
  bytes.set(header)
  bytes.set(body, header.length)
  return bytes
}

/** How NumPy names the type in which such values are written. Text is as wide as its longest one. */
export function dtypeOf(values: Elements): string {
  if (isText(values)) return `<U${widthOf(values)}`
  return DTYPES.find(([type]) => values instanceof type)?.[1] ?? '<f8'
}

/** The values as they stand in the file. */
export function valueBytes(values: Elements): Uint8Array<ArrayBuffer> {
  if (!isText(values))
    return new Uint8Array(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength)
  const width = widthOf(values)
  const points = new Uint32Array(values.length * width)
  values.forEach((text, i) => {
    points.set(
      Array.from(text, (letter) => letter.codePointAt(0) as number),
      i * width,
    )
  })
  return new Uint8Array(points.buffer)
}

/** NumPy has no text without letters. */
function widthOf(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, Array.from(text).length), 1)
}
