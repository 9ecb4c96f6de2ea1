import type { Numbers } from '../../graph/base/numbers.ts'

/** Answers further apart than this are not the same, unless a network is very sure: {@link compareAnswers}. */
export const LARGEST_DIFFERENCE = 1e-5

/** What a probability that single precision has just lost has for a sum before it. */
const MOST_SUM = 87

/** How the answers of a file compare to the network's own. */
export interface ComparedAnswers {
  /** How far they are apart at most; without end where they do not fit together. */
  readonly difference: number
  readonly isSame: boolean
}

/**
 * Compares the answers of a file with the network's own: `count × outputs` of both.
 *
 * Numbers are counted in the largest of the network's own answers for the same thing, because single precision, which
 * all of them compute with, rounds 40,000 € as coarsely as it rounds 0.4 finely.
 *
 * Probabilities are counted as they are. What softmax makes them of are sums, and what single precision is off in these
 * grows with their size. The sums of an example lie at least as far apart as the logarithms of its probabilities. Where
 * that is L, sums that are off by {@link LARGEST_DIFFERENCE} of it move a probability p by p · (1 − p) · L times as
 * much: so far apart it may be. For p = 0.5 that is more than usual once another class of the same example has less
 * than one in 50, and 22 times as much where it has none at all.
 */
export function compareAnswers(
  own: Numbers,
  theirs: ArrayLike<number>,
  outputs: number,
  kind: 'classes' | 'numbers',
): ComparedAnswers {
  if (theirs.length !== own.length) return { difference: Number.POSITIVE_INFINITY, isSame: false }
  const units = kind === 'numbers' ? largestOf(own, outputs) : undefined
  let difference = 0
  let isSame = true
  for (let from = 0; from < own.length; from += outputs) {
    let spread: number | undefined
    for (let at = 0; at < outputs; at++) {
      const mine = own[from + at] as number
      const apart = distance(mine, theirs[from + at] as number) / (units?.[at] ?? 1)
      difference = Math.max(difference, apart)
      if (apart <= LARGEST_DIFFERENCE) continue
      spread ??= kind === 'classes' ? spreadOfSums(own, from, outputs) : 0
      if (apart > LARGEST_DIFFERENCE * mine * (1 - mine) * spread) isSame = false
    }
  }
  return { difference, isSame }
}

/** A network that came to no numbers while it was trained comes to none elsewhere either. */
function distance(mine: number, other: number): number {
  if (Object.is(mine, other)) return 0
  const difference = Math.abs(mine - other)
  return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference
}

/** How far the sums before the probabilities of an example lie apart at least; 0 where these are none. */
function spreadOfSums(own: Numbers, from: number, outputs: number): number {
  let [least, most, all] = [1, 0, 0]
  for (let at = from; at < from + outputs; at++) {
    const probability = own[at] as number
    least = Math.min(least, probability)
    most = Math.max(most, probability)
    all += probability
  }
  // Answers of several sigmoids do not depend on each other.
  const areShares = least >= 0 && Math.abs(all - 1) < 1e-3
  return areShares ? Math.log(most) - Math.max(-MOST_SUM, Math.log(least)) : 0
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
