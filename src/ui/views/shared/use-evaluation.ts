import { useMemo } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useObservable } from '../../base/signals/use-signal.ts'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'

/** The measurement a result node shows; asked for while the component is on the page. */
export function useEvaluation(id: NodeId): ShownEvaluation | undefined {
  const project = useProject()
  const asked = useMemo(() => project.evaluation(id), [project, id])
  return useObservable(asked, undefined)
}
