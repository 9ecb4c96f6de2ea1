import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'

/** Adds the first `size` of `values` to `sums`. */
export function addTo(sums: usize, values: usize, size: i32): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES) addToAt(sums, values, i, LANES)
  if (whole < size) addToAt(sums, values, whole, size - whole)
}

// @inline
function addToAt(sums: usize, values: usize, i: i32, count: i32): void {
  const address = sums + bytes(i)
  storePart(address, f32x4.add(loadPart(address, count), loadPart(values + bytes(i), count)), count)
}

/**
 * Adds up a sum that was formed in parts: to the numbers `first … end − 1` of `sums` those of `parts` others, which are
 * `partBytes` apart from `rest` on, in their order.
 */
export function addParts(sums: usize, rest: usize, partBytes: usize, parts: i32, first: i32, end: i32): void {
  const start = bytes(first)
  for (let part = 0; part < parts; part++) {
    addTo(sums + start, rest + <usize>part * partBytes + start, end - first)
  }
}
