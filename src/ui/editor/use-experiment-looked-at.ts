import { useEffect, useState } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject, useSelection } from '../base/context.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'

/**
 * The experiment a person looks at: the last one selected, also while nothing is selected; none once they have turned
 * to a node of another kind.
 */
export function useExperimentLookedAt(): NodeId | undefined {
  const project = useProject()
  const { nodes } = useSignal(useSelection())
  const [looked, look] = useState<NodeId>()
  const [selected] = nodes.size === 1 ? nodes : []
  const isExperiment = (id: NodeId | undefined) =>
    id !== undefined && project.checked.value.nodes[id]?.definition?.plan.kind === 'experiment'
  useEffect(() => {
    if (selected !== undefined) look(isExperiment(selected) ? selected : undefined)
  }, [selected, project])
  return useSlice(project.document, (document) =>
    looked !== undefined && document.nodes[looked] ? looked : undefined,
  )
}
