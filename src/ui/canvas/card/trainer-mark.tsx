import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useSlice } from '../../base/signals/use-slice.ts'
import { RunMark } from '../../trainers/run-mark.tsx'
import { orderedTrainers, runLook } from '../../trainers/run-palette.ts'

/** The sign of a trainer's run, the same as in every curve and table. */
export function TrainerMark({ id }: { readonly id: NodeId }) {
  const place = useSlice(useProject().checked, (graph) => orderedTrainers(graph).indexOf(id))
  return <RunMark look={runLook(Math.max(0, place))} size={12} />
}
