import uPlot from 'uplot'
import { MARK_PATHS, type MarkShape } from '../../trainers/run-palette.ts'

/** Pixels from the middle of a mark to its edge. */
const RADIUS = 3.5
/** Pixels between two marks below which they would only blur the line. */
const ROOM = 11

const outlines = new Map<MarkShape, Path2D>()

/** Draws a mark of its run at every point of a line. */
export function markPaths(mark: MarkShape): uPlot.Series.Points.PathBuilder {
  const outline = outlines.get(mark) ?? new Path2D(MARK_PATHS[mark])
  outlines.set(mark, outline)
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

/** Whether there is room for marks. */
export function showMarks(chart: uPlot, line: number, from: number, to: number): boolean {
  const count = pointsBetween(chart, line, from, to).length
  return count > 0 && chart.bbox.width / uPlot.pxRatio / count >= ROOM
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
