import { ticks } from 'd3-array'

/** Size of the letters of a picture. */
export const LETTERS = 14

/** What a picture asks for while it is drawn. */
export interface Pen {
  /** The colour of a custom property. */
  readonly color: (token: string) => string
  /** Pixels that words take. */
  readonly widthOf: (words: string, isStrong?: boolean) => number
}

/** Values of an axis, and its pixels. */
export type Span = readonly [from: number, to: number]

/** The pixel of each value of an axis. */
export function scale([from, to]: Span, [start, end]: Span, isLog: boolean): (value: number) => number {
  const by = isLog ? Math.log10 : (value: number) => value
  const width = by(to) - by(from)
  return (value) => start + (width > 0 ? (by(value) - by(from)) / width : 0) * (end - start)
}

/** Round values along an axis. */
export function roundValues([from, to]: Span, isLog: boolean): readonly number[] {
  if (!isLog) return ticks(from, to, 6)
  const [low, high] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)]
  const tens = Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => 10 ** (low + i))
  return tens.length > 1 ? tens : ticks(from, to, 6)
}

/** A line through points, as the `d` of a path. */
export const lineThrough = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')

/** As many digits as a screen can show. */
export const short = (value: number): number => Number(value.toFixed(2))
