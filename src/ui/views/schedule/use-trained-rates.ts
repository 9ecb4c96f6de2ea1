import { useMemo } from 'react'
import type { PlannedRates } from '../../../graph/compile/planned-rates.ts'
import { useProject } from '../../base/context.tsx'
import { useSignal } from '../../base/signals/use-signal.ts'
import { hasEnded } from '../../trainers/measure.ts'
import { type RateCurve, runRates } from '../../trainers/rate-curve.ts'

/** What a trainer's run has trained with so far. */
interface TrainedRates {
  readonly rates: RateCurve
  /** So many steps are done. */
  readonly step: number
  readonly isUnderWay: boolean
}

/** Of each planned training its run; nothing where there is none, or one of another plan than the graph has now. */
export function useTrainedRates(planned: readonly PlannedRates[]): readonly (TrainedRates | undefined)[] {
  const runs = useSignal(useProject().runs)
  return useMemo(
    () =>
      planned.map(({ trainer, stepsPerEpoch }) => {
        const run = trainer === undefined ? undefined : runs[trainer]
        if (!run || run.stale.length > 0 || run.stepsPerEpoch !== stepsPerEpoch) return undefined
        const step = run.epoch * stepsPerEpoch + run.step
        return { rates: runRates(run).past, step, isUnderWay: !hasEnded(run) }
      }),
    [planned, runs],
  )
}
