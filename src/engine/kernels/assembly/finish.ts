import { bytes, LANES, loadPart, storePart } from './vector.ts'

/** Activations that are computed while the numbers are still in the cache. */
export const RELU: i32 = 1
export const RELU6: i32 = 2

/**
 * Adds a bias to every row of `rows × columns` numbers and applies the activation, in place. No bias where `bias` is 0.
 * NaN stays NaN: `pmax` and `pmin` return their first operand when the comparison with it is false.
 */
export function addBiasAndActivate(
  values: usize,
  rows: i32,
  columns: i32,
  bias: usize,
  activation: i32,
): void {
  if (bias === 0 && activation === 0) return
  const zero = f32x4.splat(0)
  const six = f32x4.splat(6)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column += LANES) {
      const count = columns - column
      const place = values + bytes(column)
      let value = loadPart(place, count)
      if (bias !== 0) value = f32x4.add(value, loadPart(bias + bytes(column), count))
      if (activation !== 0) value = f32x4.pmax(value, zero)
      if (activation === RELU6) value = f32x4.pmin(value, six)
      storePart(place, value, count)
    }
    values += bytes(columns)
  }
}
