/** What the data steps do to the numbers of a row: `prepared = factor · raw + shift`, number by number. */
export interface Preparation {
  readonly factors: readonly number[]
  readonly shifts: readonly number[]
}

/** Far out, so that the rounding of what comes back does not matter against it; a power of two, so exact itself. */
const FAR = 2 ** 20

/** Raw rows from whose prepared form the preparation can be read: zeros, then each number far out on its own. */
export function probes(size: number): Float32Array {
  const values = new Float32Array((size + 1) * size)
  for (let i = 0; i < size; i++) values[(i + 1) * size + i] = FAR
  return values
}

/** Reads the preparation from the prepared probes; nothing where the steps mix the numbers of a row. */
export function readPreparation(prepared: Float32Array, size: number): Preparation | undefined {
  if (prepared.length !== (size + 1) * size) return undefined
  const shifts = [...prepared.subarray(0, size)]
  const factors: number[] = []
  for (let i = 0; i < size; i++) {
    const row = prepared.subarray((i + 1) * size, (i + 2) * size)
    if (shifts.some((shift, j) => j !== i && row[j] !== shift)) return undefined
    factors.push(((row[i] ?? 0) - (shifts[i] ?? 0)) / FAR)
  }
  return { factors, shifts }
}
