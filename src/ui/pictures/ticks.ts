import { ticks as ticksBetween } from 'd3-array'

/** A stretch of numbers on an axis. */
export type Extent = readonly [low: number, high: number]

/** Digits that every number keeps. */
const DIGITS = 15
/** Numbers below this lose digits. */
const TINY = 1e-300
/** So many lengths of the axis away nothing is seen, and a drawing still takes it. */
const FAR = 100

/** Round numbers inside an extent, about as many as wanted. */
export function ticks([low, high]: Extent, wanted: number): readonly number[] {
  // The difference of two numbers may be larger than any number.
  return high - low === Number.POSITIVE_INFINITY
    ? ticksBetween(low / 2, high / 2, wanted).map((at) => at * 2)
    : ticksBetween(low, high, wanted)
}

/** The extent of all numbers with a little air; around the only one there is. Always finite and wider than nothing. */
export function extentOf(values: readonly number[]): Extent {
  const finite = values.filter(Number.isFinite)
  if (finite.length === 0) return [0, 1]
  const low = finite.reduce((least, value) => Math.min(least, value))
  const high = finite.reduce((most, value) => Math.max(most, value))
  // A stretch that cannot be divided in double precision is none.
  const divisible = Math.max(Math.abs(low), Math.abs(high)) * 1e-13
  const wide = high - low > Math.max(divisible, TINY)
  const air = wide ? high * 0.05 - low * 0.05 : Math.abs(high) > TINY ? Math.abs(high) * 0.1 : 1
  return [Math.max(-Number.MAX_VALUE, low - air), Math.min(Number.MAX_VALUE, high + air)]
}

/**
 * How far along an extent a number lies: 0 at its beginning, 1 at its end. Finite for whatever comes, and what is no
 * number lies far outside: a drawing with `Infinity` in it is drawn by no browser.
 */
export function shareOf(value: number, [low, high]: Extent): number {
  // Halves, because a difference may be larger than any number.
  const share = (value / 2 - low / 2) / (high / 2 - low / 2)
  return Number.isNaN(share) ? (value === low ? 0 : -FAR) : Math.max(-FAR, Math.min(FAR, share))
}

/**
 * What an axis calls its marks, each with the digits it takes to tell them apart. Where those are too many, each says by
 * how much it exceeds the first, which then stands beside the name: 0, 0.2, 0.4 and “x − 1,000,000,002”.
 */
export function labelsOf(
  marks: readonly number[],
  number: (value: number, options?: Intl.NumberFormatOptions) => string,
): { readonly labels: readonly string[]; readonly offset?: string } {
  const [first = 0, second = first] = marks
  const steps = largestOf(marks) / Math.abs(second - first)
  const digits = Number.isFinite(steps)
    ? Math.max(LEAST_DIGITS, Math.ceil(Math.log10(steps)) + 1)
    : LEAST_DIGITS
  if (marks.every((at) => Number.isInteger(at) && Math.abs(at) < WRITTEN_OUT))
    return { labels: marks.map((at) => number(at)) }
  if (digits <= MOST_DIGITS)
    return { labels: marks.map((at) => number(at, { maximumSignificantDigits: digits })) }
  const labels = marks.map((at) => number(Number((at - first).toPrecision(LEAST_DIGITS))))
  return { labels, offset: number(first, { maximumSignificantDigits: DIGITS }) }
}

const [LEAST_DIGITS, MOST_DIGITS] = [4, 6]
/** Whole numbers up to here have all their digits. */
const WRITTEN_OUT = 1e10

function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
