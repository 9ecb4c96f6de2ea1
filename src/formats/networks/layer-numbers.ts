/** Keras's smallest deviation. */
const LEAST_DEVIATION = 1e-7

/** One number, or all that lie in lists in lists, in order. */
export function numbersIn(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.flatMap(numbersIn) : [Number(value)]
}

/** What Keras's Normalization divides by: the roots of its variances, kept away from 0. */
export function deviationsIn(variance: unknown): readonly number[] {
  return numbersIn(variance).map((each) => Math.max(Math.sqrt(each), LEAST_DEVIATION))
}
