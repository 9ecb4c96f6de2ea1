import type { NodeId } from '../document/document.ts'
import type { CheckedGraph } from './checked-graph.ts'
import { begunWith } from './lazy-graph.ts'

/** The nodes that two graphs do not have in common: known where one is the pass after the other, else compared. */
export function changedNodes(before: CheckedGraph, now: CheckedGraph): readonly NodeId[] {
  const [was, is] = [begunWith(before)?.whole(), begunWith(now)?.whole()]
  if (was && was.nodes === is?.nodes) return []
  if (was && is?.step?.before.deref() === was.nodes) return is.step.changed
  const gone = before.order.filter((id) => !now.node(id))
  return [...gone, ...now.order.filter((id) => now.node(id) !== before.node(id))]
}
