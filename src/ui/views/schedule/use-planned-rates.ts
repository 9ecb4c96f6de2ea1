import { useMemo } from 'react'
import { type PlannedRates, plannedRates } from '../../../graph/compile/planned-rates.ts'
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
