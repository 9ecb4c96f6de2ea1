import { useMemo } from 'react'
import {
  areaUnderRoc,
  type CurvePoint,
  countAt,
  curvePoints,
  type ThresholdCounts,
} from '../../../scores/threshold-curves.ts'
import type { Evaluation } from '../../pictures/picture-types.ts'

export interface AtThreshold {
  readonly counts: ThresholdCounts
  readonly points: readonly CurvePoint[]
  readonly area: number | undefined
}

/** What a measurement says about a threshold. The curves are worked out once, the counts with every move. */
export function useThreshold(evaluation: Evaluation | undefined, threshold: number): AtThreshold | undefined {
  const curve = useMemo(() => {
    // One output stands for two classes; a measurement of another network has no threshold.
    if (!evaluation || evaluation.outputs.length !== evaluation.targets.length) return undefined
    const points = curvePoints(evaluation.outputs, evaluation.targets)
    return { points, area: areaUnderRoc(points) }
  }, [evaluation])
  return useMemo(
    () =>
      evaluation && curve && { ...curve, counts: countAt(evaluation.outputs, evaluation.targets, threshold) },
    [evaluation, curve, threshold],
  )
}
