import { bytes, LANES, loadPart, storePart } from './vector.ts'

/** `dx = dy` where `x` is positive, else 0, for the numbers `first … end − 1`. */
export function reluGradient(x: usize, dy: usize, dx: usize, first: i32, end: i32): void {
  const zero = f32x4.splat(0)
  for (let i = first; i < end; i += LANES) {
    const count = end - i
    const at = bytes(i)
    const isPositive = f32x4.gt(loadPart(x + at, count), zero)
    storePart(dx + at, v128.and(loadPart(dy + at, count), isPositive), count)
  }
}
