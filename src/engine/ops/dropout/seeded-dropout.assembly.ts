import { bytes } from '../runtime/vector.assembly.ts'

/**
 * `y = x · mask`: 0 where the next word of xoshiro128** is below `dropped`, else `kept`; the same stream, number for number,
 * as src/engine/random/xoshiro128.ts. The mask is never stored: with the same state the gradient draws it again.
 */
export function dropout(
  x: usize,
  y: usize,
  size: i32,
  s0: u32,
  s1: u32,
  s2: u32,
  s3: u32,
  dropped: f64,
  kept: f32,
): void {
  for (let i = 0; i < size; i++) {
    const word = rotl<u32>(s1 * 5, 7) * 9
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotl<u32>(s3, 11)
    const factor: f32 = <f64>word < dropped ? 0 : kept
    store<f32>(y + bytes(i), load<f32>(x + bytes(i)) * factor)
  }
}
