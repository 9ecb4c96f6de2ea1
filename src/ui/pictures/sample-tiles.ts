import { sizeOf } from '../../graph/values/port-value.ts'
import type { Samples } from './picture-types.ts'
import { picturePixels, rowPixels, type Tiles } from './tiles.ts'

/**
 * Examples as pictures; a flat row of numbers as a strip. `range` is what the data can hold: with it, pictures look
 * the same whether or not the brightest pixel happens to be among them.
 */
export function sampleTiles({ shape, values }: Samples, range?: readonly [number, number]): Tiles {
  const size = sizeOf(shape)
  const count = size === 0 ? 0 : Math.floor(values.length / size)
  if (shape.length < 2) {
    const rows = Array.from({ length: count }, (_, i) =>
      rowPixels(values.subarray(i * size, (i + 1) * size), Math.ceil(Math.sqrt(size)), 64),
    )
    return {
      width: rows[0]?.width ?? 1,
      height: rows[0]?.height ?? 1,
      pictures: rows.flatMap((row) => row.pictures),
    }
  }
  const [low, high] = range?.every(Number.isFinite) ? range : extent(values)
  return {
    width: shape[1] ?? 1,
    height: shape[0] ?? 1,
    pictures: Array.from({ length: count }, (_, i) => picturePixels(values, shape, i * size, { low, high })),
  }
}

/** A picture that was standardised goes below zero; its darkest pixel is black all the same. */
function extent(values: Float32Array): readonly [number, number] {
  let [low, high] = [0, 0]
  for (const value of values) {
    if (value < low) low = value
    else if (value > high) high = value
  }
  return [low, high > low ? high : low + 1]
}
