import { multiplyAdd } from '../runtime/vector.assembly.ts'

/*
 * The transforms of Winograd's minimal filtering F(4×4, 3×3) (Lavin and Gray, 2016, section 4.3; interpolation points
 * 0, ±1, ±2, ∞) in one dimension. Each reads vectors `fromStep` bytes apart and writes vectors `toStep` bytes apart;
 * applied to the columns and then to the rows of a tile, it transforms the tile for four channels at once. Those of
 * pixels are written into their callers: calls took as long as the arithmetic.
 */

/** Bᵀ: six pixels of an image. */
// @inline
export function transformPixels(from: usize, fromStep: usize, to: usize, toStep: usize): void {
  const d0 = v128.load(from)
  const d1 = v128.load(from + fromStep)
  const d2 = v128.load(from + 2 * fromStep)
  const d3 = v128.load(from + 3 * fromStep)
  const d4 = v128.load(from + 4 * fromStep)
  const d5 = v128.load(from + 5 * fromStep)
  const minus4 = f32x4.splat(-4)
  const minus5 = f32x4.splat(-5)
  const four = f32x4.splat(4)
  const even4 = multiplyAdd(minus4, d2, d4)
  const odd4 = multiplyAdd(minus4, d1, d3)
  const even1 = f32x4.sub(d4, d2)
  const half1 = f32x4.sub(d3, d1)
  const odd1 = f32x4.add(half1, half1)
  v128.store(to, multiplyAdd(four, d0, multiplyAdd(minus5, d2, d4)))
  v128.store(to + toStep, f32x4.add(even4, odd4))
  v128.store(to + 2 * toStep, f32x4.sub(even4, odd4))
  v128.store(to + 3 * toStep, f32x4.add(even1, odd1))
  v128.store(to + 4 * toStep, f32x4.sub(even1, odd1))
  v128.store(to + 5 * toStep, multiplyAdd(four, d1, multiplyAdd(minus5, d3, d5)))
}

/** G: three weights of a filter. */
export function transformWeights(from: usize, fromStep: usize, to: usize, toStep: usize): void {
  const g0 = v128.load(from)
  const g1 = v128.load(from + fromStep)
  const g2 = v128.load(from + 2 * fromStep)
  const outer = f32x4.mul(f32x4.add(g0, g2), f32x4.splat(<f32>(-1.0 / 6)))
  const inner = f32x4.mul(g1, f32x4.splat(<f32>(-1.0 / 6)))
  const far = f32x4.mul(multiplyAdd(f32x4.splat(4), g2, g0), f32x4.splat(<f32>(1.0 / 24)))
  const near = f32x4.mul(g1, f32x4.splat(<f32>(1.0 / 12)))
  v128.store(to, f32x4.mul(g0, f32x4.splat(0.25)))
  v128.store(to + toStep, f32x4.add(outer, inner))
  v128.store(to + 2 * toStep, f32x4.sub(outer, inner))
  v128.store(to + 3 * toStep, f32x4.add(far, near))
  v128.store(to + 4 * toStep, f32x4.sub(far, near))
  v128.store(to + 5 * toStep, g2)
}

/** Aᵀ: six products become four pixels of the result. */
// @inline
export function transformProducts(from: usize, fromStep: usize, to: usize, toStep: usize): void {
  const m0 = v128.load(from)
  const m1 = v128.load(from + fromStep)
  const m2 = v128.load(from + 2 * fromStep)
  const m3 = v128.load(from + 3 * fromStep)
  const m4 = v128.load(from + 4 * fromStep)
  const m5 = v128.load(from + 5 * fromStep)
  const sum1 = f32x4.add(m1, m2)
  const difference1 = f32x4.sub(m1, m2)
  const sum2 = f32x4.add(m3, m4)
  const difference2 = f32x4.sub(m3, m4)
  v128.store(to, f32x4.add(m0, f32x4.add(sum1, sum2)))
  v128.store(to + toStep, multiplyAdd(f32x4.splat(2), difference2, difference1))
  v128.store(to + 2 * toStep, multiplyAdd(f32x4.splat(4), sum2, sum1))
  v128.store(to + 3 * toStep, f32x4.add(multiplyAdd(f32x4.splat(8), difference2, difference1), m5))
}

/** A, the transpose of {@link transformProducts}: four pixels of the result's gradient become six. */
// @inline
export function transformGradients(from: usize, fromStep: usize, to: usize, toStep: usize): void {
  const y0 = v128.load(from)
  const y1 = v128.load(from + fromStep)
  const y2 = v128.load(from + 2 * fromStep)
  const y3 = v128.load(from + 3 * fromStep)
  const two = f32x4.splat(2)
  const four = f32x4.splat(4)
  const even1 = f32x4.add(y0, y2)
  const odd1 = f32x4.add(y1, y3)
  const even2 = multiplyAdd(four, y2, y0)
  const odd2 = f32x4.mul(two, multiplyAdd(four, y3, y1))
  v128.store(to, y0)
  v128.store(to + toStep, f32x4.add(even1, odd1))
  v128.store(to + 2 * toStep, f32x4.sub(even1, odd1))
  v128.store(to + 3 * toStep, f32x4.add(even2, odd2))
  v128.store(to + 4 * toStep, f32x4.sub(even2, odd2))
  v128.store(to + 5 * toStep, y3)
}

/** Gᵀ, the transpose of {@link transformWeights}: six sums become the gradients of three weights. */
export function transformSums(from: usize, fromStep: usize, to: usize, toStep: usize): void {
  const s0 = v128.load(from)
  const s1 = v128.load(from + fromStep)
  const s2 = v128.load(from + 2 * fromStep)
  const s3 = v128.load(from + 3 * fromStep)
  const s4 = v128.load(from + 4 * fromStep)
  const s5 = v128.load(from + 5 * fromStep)
  const sum1 = f32x4.mul(f32x4.add(s1, s2), f32x4.splat(<f32>(-1.0 / 6)))
  const difference1 = f32x4.mul(f32x4.sub(s2, s1), f32x4.splat(<f32>(1.0 / 6)))
  const sum2 = f32x4.mul(f32x4.add(s3, s4), f32x4.splat(<f32>(1.0 / 24)))
  const difference2 = f32x4.mul(f32x4.sub(s3, s4), f32x4.splat(<f32>(1.0 / 12)))
  v128.store(to, f32x4.add(multiplyAdd(f32x4.splat(0.25), s0, sum1), sum2))
  v128.store(to + toStep, f32x4.add(difference1, difference2))
  v128.store(to + 2 * toStep, f32x4.add(multiplyAdd(f32x4.splat(4), sum2, sum1), s5))
}
