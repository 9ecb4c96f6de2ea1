import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'

/** `dx = dy` where `x` is positive, else 0, for the numbers `first … end − 1`. */
export function reluGradient(x: usize, dy: usize, dx: usize, first: i32, end: i32): void {
  const whole = first + ((end - first) & -LANES)
  for (let i = first; i < whole; i += LANES) reluGradientAt(x, dy, dx, bytes(i), LANES)
  if (whole < end) reluGradientAt(x, dy, dx, bytes(whole), end - whole)
}

// @inline
function reluGradientAt(x: usize, dy: usize, dx: usize, at: usize, count: i32): void {
  const isPositive = f32x4.gt(loadPart(x + at, count), f32x4.splat(0))
  storePart(dx + at, v128.and(loadPart(dy + at, count), isPositive), count)
}
