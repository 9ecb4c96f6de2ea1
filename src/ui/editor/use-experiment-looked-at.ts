import { useEffect, useState } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject, useSelection } from '../base/context.tsx'
import { useLive } from '../base/live/use-live.ts'
import { useSlice } from '../base/live/use-slice.ts'

/**
 * The live node a person looks at: the last one selected, also while nothing is selected; none once they have turned
 * to a node of another kind.
 */
export function useLiveLookedAt(): NodeId | undefined {
  const project = useProject()
  const { nodes } = useLive(useSelection())
  const [looked, look] = useState<NodeId>()
  const [selected] = nodes.size === 1 ? nodes : []
  const isLive = (id: NodeId | undefined) =>
    id !== undefined && project.checked.value.nodes[id]?.definition?.plan.kind === 'live'
  useEffect(() => {
    if (selected !== undefined) look(isLive(selected) ? selected : undefined)
  }, [selected, project])
  return useSlice(project.document, (document) =>
    looked !== undefined && document.nodes[looked] ? looked : undefined,
  )
}
