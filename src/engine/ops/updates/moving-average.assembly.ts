import { loadPart, storePart } from '../runtime/vector.assembly.ts'

/** A moving average in place, `before · rho + value · (1 − rho)`. */
export function average(address: usize, value: v128, rho: f32, oneMinusRho: f32, count: i32): v128 {
  const before = f32x4.mul(loadPart(address, count), f32x4.splat(rho))
  const after = f32x4.add(before, f32x4.mul(value, f32x4.splat(oneMinusRho)))
  storePart(address, after, count)
  return after
}

/** A moving average in place, `before + (value − before) · (1 − beta)`. */
export function approach(address: usize, value: v128, oneMinusBeta: f32, count: i32): v128 {
  const before = loadPart(address, count)
  const after = f32x4.add(before, f32x4.mul(f32x4.sub(value, before), f32x4.splat(oneMinusBeta)))
  storePart(address, after, count)
  return after
}
