/**
 * Numbers in rows, columns and channels: what flows between experiment nodes. A row of numbers has height 1, a grey picture
 * one channel. Held in double precision, so that what pupils work out on paper comes out to the digit.
 */
export interface Grid {
  readonly shape: readonly [height: number, width: number, channels: number]
  /** `height × width × channels`, channels last. */
  readonly values: Float64Array
}

/** A grid with nothing but zeros. */
export function emptyGrid(height: number, width: number, channels = 1): Grid {
  return { shape: [height, width, channels], values: new Float64Array(height * width * channels) }
}

/** A grid with one channel out of rows of equal length. */
export function gridOf(rows: readonly (readonly number[])[]): Grid {
  const width = rows[0]?.length ?? 0
  if (rows.some((row) => row.length !== width)) throw new Error('rows of different length')
  return { shape: [rows.length, width, 1], values: Float64Array.from(rows.flat()) }
}

/** The number at a place; the place must exist. */
export function valueAt(
  { shape: [, width, channels], values }: Grid,
  row: number,
  column: number,
  channel = 0,
) {
  return values[(row * width + column) * channels + channel] as number
}
