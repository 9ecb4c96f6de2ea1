import type { RunView } from '../../../session/run-view.ts'
import type { Measure } from '../../trainers/measure.ts'

export interface Reading {
  /** Of the batch nearest to the place. */
  readonly batch?: number
  /** Means over the epoch. */
  readonly training?: number
  readonly validation?: number
}

/** The epoch whose values a person means who points at a place: the nearest mark, from 1 on. */
export function epochAt(at: number): number {
  return Math.max(1, Math.round(at))
}

/** What the curves of a run say at a place, in epochs with fraction. */
export function readCurves(run: RunView, measure: Measure, at: number): Reading {
  const { history, batches } = run
  const epoch = epochAt(at) - 1
  const index = nearest(batches.at, at)
  return {
    batch: index === undefined ? undefined : batches[measure][index],
    training: history[measure][epoch],
    validation: (measure === 'loss' ? history.valLoss : history.valAccuracy)[epoch],
  }
}

/** Index of the value next to `wanted` in an ascending list; nothing beyond its end by more than a step. */
function nearest(list: readonly number[], wanted: number): number | undefined {
  const last = list.at(-1)
  const first = list[0]
  if (last === undefined || first === undefined) return undefined
  const step = list.length > 1 ? (last - first) / (list.length - 1) : 1
  if (wanted > last + step) return undefined
  let [low, high] = [0, list.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (list[middle]! <= wanted) low = middle
    else high = middle
  }
  return wanted - list[low]! <= list[high]! - wanted ? low : high
}
