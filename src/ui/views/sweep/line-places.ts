import type { SweepPoint, SweepTable } from '../../../runs/sweep-table.ts'
import { type AxisScale, axisScale } from './axis-scale.ts'
import { scoredPoints, scoreScale } from './score-scale.ts'

/** A combination as a line: where it crosses every axis, 0 … 1, the score last. */
export interface Line {
  readonly point: SweepPoint
  readonly places: readonly number[]
}

/** The part of an axis that lines have to cross to stay in sight; nothing where all of it counts. */
export type Brush = readonly [low: number, high: number]
export type Brushes = readonly (Brush | undefined)[]

/** Drawn ends lie between values; a value at the edge counts. */
const CLOSE = 1e-6

/** Everything that has a score as a line, the worst first, and the scale of every axis but the last. */
export function linesOf(table: SweepTable): {
  readonly lines: readonly Line[]
  readonly scales: readonly AxisScale[]
} {
  const scales = table.axes.map(({ values }) => axisScale(values))
  const share = scoreScale(table)
  const lines = scoredPoints(table).scored.map((point) => ({
    point,
    places: [
      ...scales.map((scale, axis) => scale.place(point.values[axis] ?? null)),
      share(point.score as number),
    ],
  }))
  return { lines, scales }
}

/** The lines that cross every brushed axis inside its brush. */
export function linesInside(lines: readonly Line[], brushes: Brushes): readonly Line[] {
  const set = brushes.flatMap((brush, axis) => (brush ? [[axis, brush] as const] : []))
  if (set.length === 0) return lines
  return lines.filter(({ places }) =>
    set.every(([axis, [low, high]]) => {
      const at = places[axis] ?? 0
      return at >= low - CLOSE && at <= high + CLOSE
    }),
  )
}

/**
 * The line nearest to a spot, no further away than `reach`, by the distance up and down; among equals the one drawn
 * last. `at` is counted in axes from the first, `places` in shares of the height.
 */
export function nearestLine(
  lines: readonly Line[],
  at: number,
  place: number,
  reach: number,
): Line | undefined {
  let [found, least]: [Line | undefined, number] = [undefined, reach]
  for (const line of lines) {
    const last = line.places.length - 1
    const before = Math.min(Math.max(0, Math.floor(at)), Math.max(0, last - 1))
    const [from, to] = [line.places[before] ?? 0, line.places[Math.min(last, before + 1)] ?? 0]
    const share = Math.min(1, Math.max(0, at - before))
    const distance = Math.abs(from + (to - from) * share - place)
    if (distance <= least) [found, least] = [line, distance]
  }
  return found
}

/** Where a brush may begin and end by key: at the values of the axis, or at so many equal steps of one with many. */
export function stopsOf(lines: readonly Line[], axis: number): readonly number[] {
  const values = [...new Set(lines.map(({ places }) => places[axis] ?? 0))].sort((a, b) => a - b)
  const stops =
    values.length <= MOST_STOPS ? values : Array.from({ length: MOST_STOPS }, (_, i) => i / (MOST_STOPS - 1))
  return [...new Set([0, ...stops, 1])]
}

const MOST_STOPS = 25

/** A brush with one end at another place, the ends in order; nothing where it is all of the axis. */
export function movedEnd(brush: Brush | undefined, end: 0 | 1, to: number): Brush | undefined {
  const [low, high] = brush ?? [0, 1]
  const at = Math.min(1, Math.max(0, to))
  const moved: Brush = end === 0 ? [Math.min(at, high), high] : [low, Math.max(at, low)]
  return moved[0] <= CLOSE && moved[1] >= 1 - CLOSE ? undefined : moved
}
