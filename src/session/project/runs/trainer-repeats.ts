import type { RunId } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { BegunRun } from '../../../runs/kept-line.ts'

/** What is told of runs that are to be repeated with other seeds. */
export interface TrainerRepeats {
  /** A new run of a trainer begins: where it is to be repeated, the group that it belongs to from now on. */
  begin(run: RunId, plan: Plan): Pick<BegunRun, 'group' | 'variant'> | undefined
  /** Whether repeats of this trainer run or wait, although its own run may have ended. */
  isUnderWay(trainer: NodeId): boolean
}
