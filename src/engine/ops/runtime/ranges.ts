import { leastNumbersOfPart } from './kernel-settings.ts'

/** Numbers `first … end − 1`. */
export type Range = readonly [first: number, end: number]

/**
 * How many parts independent work is cut into: enough for the threads of most machines to share it evenly, even when one
 * of them is held up.
 */
const PARTS = 16

/**
 * How many parts a sum over the batch is formed in. Always the same, whatever the number of threads: a sum's last bits
 * depend on the order of its terms, and a run is to give the same numbers on one thread and on eight.
 */
const SUM_PARTS = 8

/** Cuts `0 … count − 1` into parts of at least `least`, each but the last a multiple of `unit`. */
export function ranges(count: number, least: number, unit = 1, parts = PARTS): readonly Range[] {
  const step = Math.max(1, Math.ceil(Math.max(least, count / parts) / unit)) * unit
  const cut: Range[] = []
  for (let first = 0; first < count; first += step) cut.push([first, Math.min(count, first + step)])
  return cut
}

/** Cuts rows of `width` numbers for work that does little with each of them. */
export function rowRanges(rows: number, width: number): readonly Range[] {
  return ranges(rows, Math.ceil(leastNumbersOfPart() / Math.max(1, width)))
}

/** Cuts rows for sums over them; `most` limits the parts where the sums are large. */
export function sumRanges(rows: number, width: number, most = SUM_PARTS): readonly Range[] {
  const least = Math.ceil(leastNumbersOfPart() / Math.max(1, width))
  return ranges(rows, least, 1, Math.max(1, Math.min(SUM_PARTS, most)))
}
