import type { GraphDocument } from '../../../graph/document/document.ts'
import { isActive, type RunGroup } from '../../../runs/run-group.ts'

/**
 * Whether a group says something that is shown: what is under way, the latest runs of a sweep that is there, and the
 * repeats of a trainer's present run. The runs themselves stay in the history.
 */
export function isNeeded(
  group: RunGroup,
  later: readonly RunGroup[],
  { nodes }: Pick<GraphDocument, 'nodes'>,
  isOfPresentRun: (group: RunGroup) => boolean,
): boolean {
  if (isActive(group)) return true
  if (group.kind === 'repeats') return isOfPresentRun(group)
  const { sweep } = group
  return sweep !== undefined && Object.hasOwn(nodes, sweep) && later.every((other) => other.sweep !== sweep)
}
