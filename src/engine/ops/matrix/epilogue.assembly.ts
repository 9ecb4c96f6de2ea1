import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'

/** What may follow a convolution or product while its numbers are in the cache; 0 is nothing. */
export const RELU: i32 = 1
export const RELU6: i32 = 2

/** Applies an activation. NaN stays NaN: `pmax` and `pmin` return their first operand unless the second one wins. */
export function activate(value: v128, activation: i32): v128 {
  if (activation === 0) return value
  const positive = f32x4.pmax(value, f32x4.splat(0))
  return activation === RELU6 ? f32x4.pmin(positive, f32x4.splat(6)) : positive
}

/**
 * Adds a bias (none where its address is 0) to every row of `rows × columns` numbers, `rowBytes` apart, and activates, in
 * place.
 */
export function addBiasAndActivate(
  values: usize,
  rows: i32,
  columns: i32,
  rowBytes: usize,
  bias: usize,
  activation: i32,
): void {
  if (bias === 0 && activation === 0) return
  const whole = columns & -LANES
  for (let row = 0; row < rows; row++) {
    let column = 0
    for (; column < whole; column += LANES) finishAt(values, bias, activation, bytes(column), LANES)
    if (column < columns) finishAt(values, bias, activation, bytes(column), columns - column)
    values += rowBytes
  }
}

// @inline
function finishAt(values: usize, bias: usize, activation: i32, at: usize, count: i32): void {
  let value = loadPart(values + at, count)
  if (bias !== 0) value = f32x4.add(value, loadPart(bias + at, count))
  storePart(values + at, activate(value, activation), count)
}
