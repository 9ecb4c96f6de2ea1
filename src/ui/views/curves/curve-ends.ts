import type uPlot from 'uplot'
import type { ChartLine } from './chart-data.ts'

/** Where a curve ends, in pixels of the chart, and the value there. */
export interface CurveEnd {
  /** What the curve is of. */
  readonly of: string
  readonly kind: ChartLine['kind']
  readonly x: number
  readonly y: number
  readonly value: number
}

/** The ends that are named, and the room there is for names. */
export interface CurveEnds {
  readonly ends: readonly CurveEnd[]
  readonly bottom: number
  readonly width: number
}

/**
 * The ends of all curves by epochs; of those by batches where there are no others. Several runs have one each: of the
 * validation, where that is drawn.
 */
export function curveEnds(chart: uPlot, lines: readonly ChartLine[], oneEach: boolean): CurveEnds {
  const { left, top, width, height } = chart.bbox
  const ratio = window.devicePixelRatio
  const found = lines.flatMap(({ of, kind, faint, isEdge }, index): CurveEnd[] => {
    const values = chart.data[index + 1] ?? []
    const at = faint || isEdge ? -1 : lastOf(values)
    const value = values[at]
    if (value == null) return []
    return [
      {
        of,
        kind,
        value,
        x: Math.round(chart.valToPos(chart.data[0]![at]!, 'x') + left / ratio),
        y: Math.round(clamp(chart.valToPos(value, 'y'), 0, height / ratio) + top / ratio),
      },
    ]
  })
  const ends = oneEach
    ? found.filter(({ of }, at) => found.findLastIndex((other) => other.of === of) === at)
    : found
  return { ends, bottom: Math.round((top + height) / ratio), width: Math.round((left + width) / ratio) }
}

function lastOf(values: ArrayLike<number | null | undefined>): number {
  for (let at = values.length - 1; at >= 0; at--) if (values[at] != null) return at
  return -1
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
