import { useMemo } from 'react'
import type uPlot from 'uplot'
import { sameJson } from '../../../graph/base/json.ts'
import { WritableSignal } from '../../../session/base/signal.ts'

/** Where the curves of a chart begin and end, in its pixels. */
export interface ChartEdges {
  readonly left: number
  readonly right: number
}

/** Where the curves of a chart lie, told by the chart as it is drawn. */
export function useChartEdges(): WritableSignal<ChartEdges> {
  return useMemo(() => new WritableSignal<ChartEdges>({ left: 0, right: 0 }, sameJson), [])
}

/** The edges of a chart that was drawn. */
export function edgesOf({ bbox }: Pick<uPlot, 'bbox'>): ChartEdges {
  const ratio = window.devicePixelRatio
  return { left: Math.round(bbox.left / ratio), right: Math.round((bbox.left + bbox.width) / ratio) }
}
