import { useMemo } from 'react'
import { of } from 'rxjs'
import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useObservable } from '../../base/signals/use-signal.ts'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'

/** The measurement a result node shows, if one is named; asked for while the component is on the page. */
export function useEvaluation(id: NodeId | undefined): ShownEvaluation | undefined {
  const project = useProject()
  const asked = useMemo(() => (id === undefined ? of(undefined) : project.evaluation(id)), [project, id])
  return useObservable(asked, undefined)
}
