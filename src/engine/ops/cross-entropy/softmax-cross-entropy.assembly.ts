import { bytes } from '../runtime/vector.assembly.ts'

/*
 * Softmax cross-entropy from the logits before the softmax, row by row in double precision: there are few numbers, and a
 * loss near 0 keeps its digits. Only operations that every engine rounds alike; no tables, which a module without
 * memory of its own could not hold.
 */

/** `losses[i] = −Σ t · log softmax(z)` for rows `first` … `end` of `columns` logits z and targets t. */
export function softmaxCrossEntropy(
  logits: usize,
  targets: usize,
  losses: usize,
  columns: i32,
  first: i32,
  end: i32,
): void {
  const row = bytes(columns)
  for (let i = first; i < end; i++) {
    const z = logits + row * <usize>i
    const t = targets + row * <usize>i
    const top = largest(z, columns)
    const level = logarithm(total(z, columns, top))
    let loss = 0.0
    for (let k = 0; k < columns; k++) {
      const share = <f64>load<f32>(z + bytes(k)) - top - level
      loss -= <f64>load<f32>(t + bytes(k)) * share
    }
    store<f32>(losses + bytes(i), <f32>loss)
  }
}

/** Its gradient for the logits: `dy · (softmax(z) · Σ t − t)`, with `dy` of each row's loss. */
export function softmaxCrossEntropyGradient(
  logits: usize,
  targets: usize,
  dy: usize,
  dLogits: usize,
  columns: i32,
  first: i32,
  end: i32,
): void {
  const row = bytes(columns)
  for (let i = first; i < end; i++) {
    const z = logits + row * <usize>i
    const t = targets + row * <usize>i
    const to = dLogits + row * <usize>i
    const top = largest(z, columns)
    let weight = 0.0
    for (let k = 0; k < columns; k++) weight += <f64>load<f32>(t + bytes(k))
    const factor = <f64>load<f32>(dy + bytes(i))
    const scale = weight / total(z, columns, top)
    for (let k = 0; k < columns; k++) {
      const share = exponential(<f64>load<f32>(z + bytes(k)) - top) * scale
      store<f32>(to + bytes(k), <f32>(factor * (share - <f64>load<f32>(t + bytes(k)))))
    }
  }
}

/** NaN if one of the numbers is. */
function largest(z: usize, columns: i32): f64 {
  let top = -Infinity
  for (let k = 0; k < columns; k++) top = max(top, <f64>load<f32>(z + bytes(k)))
  return top
}

function total(z: usize, columns: i32, top: f64): f64 {
  let sum = 0.0
  for (let k = 0; k < columns; k++) sum += exponential(<f64>load<f32>(z + bytes(k)) - top)
  return sum
}

/** eˣ for x ≤ 0 (NaN stays what it is): 2ᵏ · eʳ with |r| ≤ ln 2 / 2 and the series of eʳ, whose rest is below 1e-17. */
function exponential(x: f64): f64 {
  if (x < -700) return 0
  if (!(x <= 0)) return x
  const k = nearest(x * Math.LOG2E)
  // ln 2 in two parts, the first one short enough that k times it is exact.
  const r = x - k * 0.6931471803691238 - k * 1.9082149292705877e-10
  let series = 1.0
  for (let term = 13; term > 0; term--) series = 1 + (r / <f64>term) * series
  return series * reinterpret<f64>((<i64>k + 1023) << 52)
}

/** log s for finite s ≥ 1: s = 2ᵉ · m with m near 1, and log m = 2 · artanh((m − 1) / (m + 1)) as a series. */
function logarithm(s: f64): f64 {
  if (!(s < Infinity)) return s
  const bits = reinterpret<i64>(s)
  let e = <i32>((bits >> 52) - 1023)
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000)
  if (m > Math.SQRT2) {
    m *= 0.5
    e++
  }
  const f = (m - 1) / (m + 1)
  const square = f * f
  let series = 0.0
  for (let term = 23; term > 0; term -= 2) series = series * square + 1 / <f64>term
  return <f64>e * Math.LN2 + 2 * f * series
}
