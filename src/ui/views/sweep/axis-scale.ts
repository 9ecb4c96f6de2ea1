import { ticks } from 'd3-array'
import type { Json } from '../../../graph/base/json.ts'

/** Where the values of an axis stand, 0 … 1, and which of them are written beside it. */
export interface AxisScale {
  place(value: Json): number
  readonly ticks: readonly { readonly value: Json; readonly at: number }[]
}

/** From here on ratios matter more than distances. */
const WIDE = 20
/** More values than these are not all written. */
const MOST_TICKS = 8

/** Numbers by their size, or by their ratios where they lie far apart; anything else at equal distances. */
export function axisScale(values: readonly Json[]): AxisScale {
  const numbers = values.filter((value): value is number => typeof value === 'number')
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  if (numbers.length < values.length || low === high) return evenly(values)
  const isLog = low > 0 && high / low >= WIDE
  const way = isLog ? Math.log : (value: number) => value
  const place = (value: Json) =>
    typeof value === 'number' ? (way(value) - way(low)) / (way(high) - way(low)) : 0
  const written =
    values.length <= MOST_TICKS ? values : isLog ? powersWithin(low, high) : ticks(low, high, MOST_TICKS / 2)
  return { place, ticks: written.map((value) => ({ value, at: place(value) })) }
}

function evenly(values: readonly Json[]): AxisScale {
  const texts = values.map((value) => JSON.stringify(value))
  const last = Math.max(1, values.length - 1)
  const place = (value: Json) =>
    values.length === 1 ? 0.5 : Math.max(0, texts.indexOf(JSON.stringify(value))) / last
  const every = Math.ceil(values.length / MOST_TICKS)
  return {
    place,
    ticks: values.filter((_, i) => i % every === 0).map((value) => ({ value, at: place(value) })),
  }
}

function powersWithin(low: number, high: number): readonly number[] {
  const [from, to] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => Number(`1e${from + i}`))
}
