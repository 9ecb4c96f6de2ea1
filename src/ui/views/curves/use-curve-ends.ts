import { useMemo } from 'react'
import { sameJson } from '../../../graph/base/json.ts'
import { WritableSignal } from '../../../session/base/signal.ts'
import type { CurveEnds } from './curve-ends.ts'

/** Right of curves without names, in pixels. */
export const EDGE = 16

/** Where the names of curves stand, told by the chart as it is drawn. */
export function useCurveEnds(): WritableSignal<CurveEnds> {
  return useMemo(() => new WritableSignal<CurveEnds>({ ends: [], bottom: 0, width: 0 }, sameJson), [])
}

/** An accuracy at the axis: with a digit behind the point only where it has one. */
export function shareTick(share: number, percent: (share: number, digits: number) => string): string {
  return percent(share, Math.abs(share * 100 - Math.round(share * 100)) < 1e-6 ? 0 : 1)
}
