/** Numbers in a vector. */
export const LANES: i32 = 4

/** `c + a · b`, in each lane; in one rounding where the build may use relaxed SIMD. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (isDefined(RELAXED)) return f32x4.relaxed_madd(a, b, c)
  return f32x4.add(f32x4.mul(a, b), c)
}

/**
 * The first `count` of four numbers at `address`, zeros for the rest. Nothing behind them is read. Loops over whole vectors
 * say so with a constant: asking in each of them takes as long as a simple computation.
 */
// @inline
export function loadPart(address: usize, count: i32): v128 {
  if (count >= 4) return v128.load(address)
  if (count === 1) return v128.load32_zero(address)
  const pair = v128.load64_zero(address)
  return count === 2 ? pair : v128.load32_lane(address, pair, 2, 8)
}

/** Writes the first `count` of four numbers to `address`; see {@link loadPart}. */
// @inline
export function storePart(address: usize, value: v128, count: i32): void {
  if (count >= 4) {
    v128.store(address, value)
  } else if (count === 1) {
    v128.store32_lane(address, value, 0)
  } else {
    v128.store64_lane(address, value, 0)
    if (count === 3) v128.store32_lane(address, value, 2, 8)
  }
}

/** The smallest multiple of `step` (a power of two) that is not below `length`. */
export function roundUp(length: i32, step: i32): i32 {
  return (length + step - 1) & -step
}

/** Bytes of `count` float32 numbers. */
export function bytes(count: i32): usize {
  return (<usize>count) << 2
}
