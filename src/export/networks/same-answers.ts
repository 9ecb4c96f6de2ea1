import type { Numbers } from '../../graph/base/numbers.ts'

/** Answers further apart than this are not the same. */
export const LARGEST_DIFFERENCE = 1e-5

/**
 * How far the answers of a file are from the network's own: `count × outputs` of both. Numbers are counted in the largest
 * of the network's own answers for the same thing, because single precision, which all of them compute with, rounds
 * 40,000 € as coarsely as it rounds 0.4 finely.
 *
 * Probabilities are compared as they are, and only where they are further apart than {@link LARGEST_DIFFERENCE} in
 * proportion to the sums before them: a network that is sure of 10⁻¹⁷ has sums of 40, and they are rounded in the same
 * way. What a sum is off, a probability is off by a quarter at most.
 */
export function differenceOf(
  own: Numbers,
  theirs: ArrayLike<number>,
  outputs: number,
  kind: 'classes' | 'numbers',
): number {
  if (theirs.length !== own.length) return Number.POSITIVE_INFINITY
  if (kind === 'numbers') return apart(own, theirs, largestOf(own, outputs))
  const difference = apart(own, theirs, new Float64Array(outputs).fill(1))
  return difference <= LARGEST_DIFFERENCE ? difference : difference / Math.max(1, largestSum(own) / 4)
}

function apart(own: Numbers, theirs: ArrayLike<number>, units: Float64Array): number {
  let largest = 0
  for (let i = 0; i < own.length; i++) {
    const [mine, other] = [own[i] as number, theirs[i] as number]
    // A network that came to no numbers while it was trained comes to none elsewhere either.
    if (Object.is(mine, other)) continue
    const difference = Math.abs(mine - other) / (units[i % units.length] as number)
    largest = Math.max(largest, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference)
  }
  return largest
}

/** What a probability that single precision has just lost has for a sum before it. */
const MOST_SUM = 87

/** How large the sums before probabilities were at least. */
function largestSum(probabilities: Numbers): number {
  let largest = 0
  for (const probability of probabilities)
    if (probability >= 0) largest = Math.max(largest, Math.min(MOST_SUM, -Math.log(probability)))
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
