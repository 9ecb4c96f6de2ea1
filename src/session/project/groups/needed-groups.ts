import type { GraphDocument } from '../../../graph/document/document.ts'
import { isActive, type RunGroup } from '../../../runs/run-group.ts'

/**
 * Whether a group says something that is shown: what is under way, the latest runs of a sweep that is there, the
 * repeats of a trainer's present run, and what came with a file, until its runs are deleted. The runs themselves stay in
 * the history.
 */
export function isNeeded(
  group: RunGroup,
  later: readonly RunGroup[],
  { nodes }: Pick<GraphDocument, 'nodes'>,
  isOfPresentRun: (group: RunGroup) => boolean,
  hasRuns: (group: RunGroup) => boolean,
): boolean {
  const { kind, sweep, fromFile } = group
  if (isActive(group)) return true
  if (fromFile) return hasRuns(group)
  if (kind === 'repeats') return isOfPresentRun(group)
  return sweep !== undefined && Object.hasOwn(nodes, sweep) && later.every((other) => other.sweep !== sweep)
}
