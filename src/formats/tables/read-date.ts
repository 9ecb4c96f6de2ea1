import type { DateOrder } from './table-settings.ts'

const TIME = '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?: ?(Z|[+-]\\d{2}:?\\d{2}))?)?'
const WRITTEN: Readonly<Record<DateOrder, RegExp>> = {
  ymd: new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`),
  dmy: new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`),
  mdy: new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`),
}
const PLACES: Readonly<Record<DateOrder, readonly [year: number, month: number, day: number]>> = {
  ymd: [1, 3, 4],
  dmy: [4, 3, 1],
  mdy: [4, 1, 3],
}
/** Two digits of a year up to here are of this century. */
const THIS_CENTURY = 69

/**
 * The milliseconds since 1970 of a date that is written in this order, without regard to time zones: what the clock on
 * the wall showed. Nothing where it is none; the 30th of February is none.
 */
export function readDate(word: string, order: DateOrder): number | undefined {
  const found = WRITTEN[order].exec(word)
  if (!found) return undefined
  const [year, month, day] = PLACES[order].map((place) => Number(found[place])) as [number, number, number]
  const full = year < 100 && order !== 'ymd' ? year + (year <= THIS_CENTURY ? 2000 : 1900) : year
  const [hour, minute, second] = [5, 6, 7].map((place) => Number(found[place] ?? 0)) as [
    number,
    number,
    number,
  ]
  if (hour > 24 || minute > 59 || second > 60) return undefined
  const date = new Date(0)
  date.setUTCFullYear(full, month - 1, day)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000
}

/** A date as documents keep it: `2020-02-29`, with a time where it has one `2020-02-29T12:30:00`. */
export function writeDate(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString()
  return milliseconds % 86_400_000 === 0 ? text.slice(0, 10) : text.slice(0, 19)
}

/** The order of which all words are dates; `isDoubtful` where more than one fits. */
export function guessDateOrder(
  words: readonly string[],
): { readonly order: DateOrder; readonly isDoubtful: boolean } | undefined {
  if (words.length === 0) return undefined
  const fitting = (['ymd', 'dmy', 'mdy'] as const).filter((order) =>
    words.every((word) => readDate(word, order) !== undefined),
  )
  const [order] = fitting
  // With points between them the day comes first wherever that is written.
  return order && { order, isDoubtful: fitting.length > 1 && !words[0]?.includes('.') }
}
