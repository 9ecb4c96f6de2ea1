/** The values of an array, in C order (the last axis runs fastest). Text where the array holds text. */
export type Elements =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array
  | readonly string[]

/** An array as NumPy knows it. */
export interface ArrayData {
  /** NumPy's own name of the type in the file, with the order of its bytes: `|u1`, `<f4`, `>i2`, `<U7`. */
  readonly dtype: string
  readonly shape: readonly number[]
  /**
   * Exactly the numbers of the file, in the smallest of these types that holds them: `f2` in single precision, 64-bit
   * integers as small as they fit.
   */
  readonly values: Elements
}

/** An array in a file; one that holds several gives each a key. */
export interface KeyedArray {
  readonly key?: string
  readonly array: ArrayData
}

export function isText(values: Elements): values is readonly string[] {
  return Array.isArray(values)
}

/** How many values a shape has room for. */
export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 1)
}
