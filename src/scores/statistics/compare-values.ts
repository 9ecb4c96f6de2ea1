import jstat from 'jstat'
import { around, describeValues, type Interval, quantile } from './describe-values.ts'

/** Whether two rows of measurements differ by more than chance. */
export interface ValueComparison {
  /** Missing where none can be made: too few values, or no spread. */
  readonly test?: 'paired-t' | 'welch-t'
  /** Pairs, or values of the shorter row where they are not paired. */
  readonly count: number
  /** Mean of the first row less that of the second. */
  readonly difference: number
  /** Standard deviation of the differences, or of the values inside of the rows where they are not paired. */
  readonly deviation?: number
  /** 95 % confidence interval of the difference. */
  readonly interval?: Interval
  /**
   * Probability of a difference at least this large, in either direction, if there were none in truth.
   */
  readonly p?: number
  /** The difference in standard deviations (Cohen's d). */
  readonly effect?: number
  /**
   * Values of each row with which a test finds a true difference of this size in four of five tries. Missing without a
   * difference or a spread, and where it would take more than {@link MOST_NEEDED}.
   */
  readonly needed?: number
  /** The pair without which the answer would be the other one. */
  readonly hangsOn?: number
}

/** A difference that chance alone makes less often than this is called more than chance. */
export const SIGNIFICANCE = 0.05
/** With fewer, the deviation of the differences is as good as unknown. */
export const FEWEST_PAIRS = 3
/** More nobody trains. */
export const MOST_NEEDED = 1000
/** How often a difference that is there should be found. */
const POWER = 0.8
/** Differences that lie nearer to each other differ by rounding alone. */
const ROUNDING = 1e-12

/**
 * The paired t-test, two-sided: `a[i]` and `b[i]` were measured under the same conditions, and what these do to both
 * drops out.
 */
export function comparePaired(a: readonly number[], b: readonly number[]): ValueComparison {
  const tested = pairedTest(a, b)
  const { p } = tested
  if (p === undefined || a.length <= FEWEST_PAIRS) return tested
  let hangsOn: number | undefined
  let other = p
  for (let left = 0; left < a.length; left++) {
    const rest = pairedTest(without(a, left), without(b, left)).p ?? 0
    const isFurther = isMoreThanChance(p) ? rest > other : rest < other
    if (isMoreThanChance(rest) === isMoreThanChance(p) || !isFurther) continue
    hangsOn = left
    other = rest
  }
  return hangsOn === undefined ? tested : { ...tested, hangsOn }
}

/** Welch's t-test, two-sided, for rows that have nothing to do with each other. */
export function compareApart(a: readonly number[], b: readonly number[]): ValueComparison {
  const [first, second] = [describeValues(a), describeValues(b)]
  const count = Math.min(a.length, b.length)
  if (!first || !second) return { count, difference: 0 }
  const difference = differenceOf(first.mean, second.mean, [...a, ...b])
  const [errorA, errorB] = [(first.deviation ?? 0) ** 2 / a.length, (second.deviation ?? 0) ** 2 / b.length]
  const error = Math.sqrt(errorA + errorB)
  if (count < FEWEST_PAIRS || isRounding(error, [...a, ...b])) return { count, difference }
  const degrees = error ** 4 / (errorA ** 2 / (a.length - 1) + errorB ** 2 / (b.length - 1))
  const deviation = Math.sqrt(((first.deviation ?? 0) ** 2 + (second.deviation ?? 0) ** 2) / 2)
  const effect = difference / deviation
  return {
    test: 'welch-t',
    count,
    difference,
    deviation,
    interval: around(difference, error, degrees),
    p: twoSided(difference / error, degrees),
    effect,
    needed: neededFor((each) => power(2 * each - 2, effect * Math.sqrt(each / 2)), effect),
  }
}

export function isMoreThanChance(p: number): boolean {
  return p < SIGNIFICANCE
}

function pairedTest(a: readonly number[], b: readonly number[]): ValueComparison {
  const summary = describeValues(a.map((value, i) => value - (b[i] as number)))
  if (!summary) return { count: 0, difference: 0 }
  const { count, deviation = 0, mean } = summary
  const difference = differenceOf(mean, 0, [...a, ...b])
  if (isRounding(deviation, [...a, ...b]))
    return { count, difference, ...(count > 1 && { deviation: 0, interval: [difference, difference] }) }
  const { interval } = summary
  if (count < FEWEST_PAIRS) return { count, difference, deviation, interval }
  const effect = difference / deviation
  return {
    test: 'paired-t',
    count,
    difference,
    deviation,
    interval,
    p: twoSided(effect * Math.sqrt(count), count - 1),
    effect,
    needed: neededFor((pairs) => power(pairs - 1, effect * Math.sqrt(pairs)), effect),
  }
}

function twoSided(t: number, degrees: number): number {
  return t === 0 ? 1 : 2 * jstat.studentt.cdf(-Math.abs(t), degrees)
}

/** How often the two-sided test says so when the difference is as large as it is here. */
function power(degrees: number, noncentrality: number): number {
  const limit = quantile(1 - SIGNIFICANCE / 2, degrees)
  const size = Math.abs(noncentrality)
  const { cdf } = jstat.noncentralt
  return 1 - cdf(limit, degrees, size) + cdf(-limit, degrees, size)
}

/** The fewest with which the power is reached; it grows with them. */
function neededFor(powerWith: (count: number) => number, effect: number): number | undefined {
  if (effect === 0 || powerWith(MOST_NEEDED) < POWER) return undefined
  let [low, high] = [FEWEST_PAIRS - 1, MOST_NEEDED]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (powerWith(middle) < POWER) low = middle
    else high = middle
  }
  return high
}

function differenceOf(a: number, b: number, values: readonly number[]): number {
  return isRounding(a - b, values) ? 0 : a - b
}

function isRounding(size: number, values: readonly number[]): boolean {
  return Math.abs(size) <= ROUNDING * values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
}

function without<T>(values: readonly T[], index: number): readonly T[] {
  return values.filter((_, i) => i !== index)
}
