import { useMemo } from 'react'
import { type PlannedRates, plannedRate, plannedRates } from '../../../graph/compile/planned-rates.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useSlice } from '../../base/signals/use-slice.ts'

/** The rates that a schedule is going to give, of each trainer that it reaches. */
export function usePlannedRates(id: NodeId): readonly PlannedRates[] {
  const project = useProject()
  // As text, so that only a change of the rates draws them anew.
  const planned = useSlice(project.checked, (graph) => JSON.stringify(plannedRates(graph, id)))
  return useMemo(() => JSON.parse(planned) as readonly PlannedRates[], [planned])
}

export interface RateCurve {
  /** In epochs from the beginning. */
  readonly at: readonly number[]
  readonly values: readonly number[]
}

/** Rates from the first step to the last, as many as can be told apart in a picture. */
export function rateCurve(planned: PlannedRates, most: number): RateCurve {
  const steps = planned.stepsPerEpoch * planned.epochs
  const points = Math.min(most, steps)
  const updates = Array.from({ length: points }, (_, i) =>
    points > 1 ? 1 + Math.round((i * (steps - 1)) / (points - 1)) : 1,
  )
  return {
    at: updates.map((update) => update / planned.stepsPerEpoch),
    values: updates.map((update) => plannedRate(planned, update)),
  }
}
