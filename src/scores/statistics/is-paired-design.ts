import { FEWEST_PAIRS, SIGNIFICANCE } from './compare-values.ts'
import { quantile } from './describe-values.ts'

/** Of the spread between seeds so much is taken to be the same in both rows, since a seed does it to both. */
const IN_COMMON = 0.5

/**
 * Whether two rows are compared pair by pair. It follows from how many seeds they were asked to have, `a` and `b`, of
 * which `common` are of both, and from nothing that was measured: whoever chooses the test by its result finds more than
 * there is. Where all are common it is paired; else it is what is expected to tell the difference with the narrower
 * interval, the pairs alone or all values of both.
 */
export function isPairedDesign(a: number, b: number, common: number): boolean {
  if (common === a && common === b) return true
  if (common < FEWEST_PAIRS) return false
  const widthOf = (degrees: number, variance: number) =>
    quantile(1 - SIGNIFICANCE / 2, degrees) * Math.sqrt(variance)
  const paired = widthOf(common - 1, (2 * (1 - IN_COMMON)) / common)
  return paired <= widthOf(a + b - 2, 1 / a + 1 / b)
}
