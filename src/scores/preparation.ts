import type { Numbers } from '../graph/base/numbers.ts'
import type { TargetScale } from '../graph/values/target-scale.ts'

/** What the data steps do to the numbers of a row: `prepared = factor · raw + shift`, number by number. */
export interface Preparation {
  readonly factors: readonly number[]
  readonly shifts: readonly number[]
  /** What they did to the numbers asked for, which answers are brought back from. */
  readonly target?: TargetScale
}

/** Far out, so that the rounding of what comes back does not matter against it. */
const FAR = 2 ** 20

/**
 * How far out the probes of some data are: farther than its numbers, so that a mean of billions does not drown them.
 * A power of two, so exact itself.
 */
export function farOut([low, high]: readonly [number, number]): number {
  const largest = Math.max(Math.abs(low), Math.abs(high))
  return Number.isFinite(largest) && largest > FAR
    ? 2 ** Math.min(1020, Math.ceil(Math.log2(largest)) + 1)
    : FAR
}

/** Raw rows from whose prepared form the preparation can be read: zeros, then each number far out on its own. */
export function probes(size: number, far: number): Float64Array {
  const values = new Float64Array((size + 1) * size)
  for (let i = 0; i < size; i++) values[(i + 1) * size + i] = far
  return values
}

/** Reads the preparation from the prepared probes; nothing where the steps mix the numbers of a row. */
export function readPreparation(prepared: Numbers, size: number, far: number): Preparation | undefined {
  if (prepared.length !== (size + 1) * size) return undefined
  const shifts = [...prepared.subarray(0, size)]
  const factors: number[] = []
  for (let i = 0; i < size; i++) {
    const row = prepared.subarray((i + 1) * size, (i + 2) * size)
    if (shifts.some((shift, j) => j !== i && row[j] !== shift)) return undefined
    factors.push(((row[i] ?? 0) - (shifts[i] ?? 0)) / far)
  }
  return { factors, shifts }
}
