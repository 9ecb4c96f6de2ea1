import uPlot from 'uplot'
import { MARK_PATHS, type MarkShape } from '../../trainers/run-palette.ts'

/** Pixels from the middle of a mark to its edge. */
const RADIUS = 3.5
/** Radius of the ring around the best point, in those of a mark. */
const RING = 1.8
/** Pixels between two marks below which they would only blur the line. */
const ROOM = 11

const outlines = new Map<MarkShape, Path2D>()

function outlineOf(mark: MarkShape): Path2D {
  const outline = outlines.get(mark) ?? new Path2D(MARK_PATHS[mark])
  outlines.set(mark, outline)
  return outline
}

/** Draws a mark of its run at every point of a line. */
export function markPaths(mark: MarkShape): uPlot.Series.Points.PathBuilder {
  const outline = outlineOf(mark)
  return (chart, line, from, to) => {
    const path = new Path2D()
    const scale = RADIUS * uPlot.pxRatio
    for (const index of pointsBetween(chart, line, from, to)) {
      const x = chart.valToPos(chart.data[0]![index]!, 'x', true)
      const y = chart.valToPos(chart.data[line]![index]!, 'y', true)
      path.addPath(outline, new DOMMatrix([scale, 0, 0, scale, x, y]))
    }
    return { stroke: path, fill: path }
  }
}

/** Draws the mark of a run where its line ends, and a ring where it is best. */
export function markBestAndLast(
  mark: MarkShape,
  best: () => number | undefined,
): uPlot.Series.Points.PathBuilder {
  return (chart, line, from, to) => {
    const found = pointsBetween(chart, line, from, to)
    const scale = RADIUS * uPlot.pxRatio
    const placeOf = (index: number) =>
      [
        chart.valToPos(chart.data[0]![index]!, 'x', true),
        chart.valToPos(chart.data[line]![index]!, 'y', true),
      ] as const
    const filled = new Path2D()
    const last = found.at(-1)
    // Where one looks closely, a line may go on beyond what is shown.
    if (last !== undefined && last === lastIndexOf(chart.data[line] ?? []))
      filled.addPath(outlineOf(mark), new DOMMatrix([scale, 0, 0, scale, ...placeOf(last)]))
    const outlined = new Path2D(filled)
    const place = best()
    const at = found.find((index) => chart.data[0]![index] === place)
    if (at !== undefined) {
      const [x, y] = placeOf(at)
      outlined.moveTo(x + RING * scale, y)
      outlined.arc(x, y, RING * scale, 0, 2 * Math.PI)
    }
    return { stroke: outlined, fill: filled }
  }
}

/** Whether there is room for marks. */
export function showMarks(chart: uPlot, line: number, from: number, to: number): boolean {
  const count = pointsBetween(chart, line, from, to).length
  return count > 0 && chart.bbox.width / uPlot.pxRatio / count >= ROOM
}

/** Draws a bar from a line that has one value to another one that has, too. */
export function barTo(other: number): uPlot.Series.Points.PathBuilder {
  return (chart, line) => {
    const bar = new Path2D()
    const at = lastIndexOf(chart.data[line] ?? [])
    const [from, to] = [chart.data[line]?.[at], chart.data[other]?.[at]]
    if (from != null && to != null) {
      const x = chart.valToPos(chart.data[0]![at]!, 'x', true)
      bar.moveTo(x, chart.valToPos(from, 'y', true))
      bar.lineTo(x, chart.valToPos(to, 'y', true))
    }
    return { stroke: bar }
  }
}

/** Whether a line is a single point, which nobody would see without its mark. */
export function hasOneValue(chart: uPlot, line: number): boolean {
  const values = chart.data[line] ?? []
  const last = lastIndexOf(values)
  if (last < 0) return false
  for (let at = 0; at < last; at++) if (values[at] != null) return false
  return true
}

function lastIndexOf(values: ArrayLike<number | null | undefined>): number {
  let last = values.length - 1
  while (last >= 0 && values[last] == null) last--
  return last
}

function pointsBetween(chart: uPlot, line: number, from: number, to: number): readonly number[] {
  const { min = 0, max = 0 } = chart.scales.y ?? {}
  const values = chart.data[line] ?? []
  const indices: number[] = []
  for (let i = from; i <= to; i++) {
    const value = values[i]
    if (value != null && value >= min && value <= max) indices.push(i)
  }
  return indices
}
