import type { Numbers } from '../../graph/base/numbers.ts'

/** Answers further apart than this are not the same. */
export const LARGEST_DIFFERENCE = 1e-5

/**
 * How far the answers of a file are from the network's own: `count × outputs` of both. Probabilities are compared as they
 * are. Numbers are counted in the largest of the network's own answers for the same thing, because single precision,
 * which all of them compute with, rounds 40,000 € as coarsely as it rounds 0.4 finely.
 */
export function differenceOf(
  own: Numbers,
  theirs: ArrayLike<number>,
  outputs: number,
  kind: 'classes' | 'numbers',
): number {
  if (theirs.length !== own.length) return Number.POSITIVE_INFINITY
  const units = kind === 'classes' ? new Float64Array(outputs).fill(1) : largestOf(own, outputs)
  let largest = 0
  for (let i = 0; i < own.length; i++) {
    const [mine, other] = [own[i] as number, theirs[i] as number]
    // A network that came to no numbers while it was trained comes to none elsewhere either.
    if (Object.is(mine, other)) continue
    const apart = Math.abs(mine - other) / (units[i % outputs] as number)
    largest = Math.max(largest, Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart)
  }
  return largest
}

/** Of each output the largest size; 1 where all are 0. */
function largestOf(own: Numbers, outputs: number): Float64Array {
  const largest = new Float64Array(outputs)
  own.forEach((value, i) => {
    if (Number.isFinite(value))
      largest[i % outputs] = Math.max(largest[i % outputs] as number, Math.abs(value))
  })
  return largest.map((size) => size || 1)
}
