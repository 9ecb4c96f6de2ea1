import type { NodeId } from '../document/document.ts'
import type { CheckedGraph } from './checked-graph.ts'

type Nodes = CheckedGraph['nodes']

interface Step {
  readonly before: WeakRef<Nodes>
  readonly changed: readonly NodeId[]
}

/** What each pass changed of the one before it. */
const steps = new WeakMap<Nodes, Step>()

/** Remembers which nodes of a pass are others than before, or are gone. */
export function noteChangedNodes(before: Nodes, now: Nodes, changed: readonly NodeId[]): void {
  steps.set(now, { before: new WeakRef(before), changed })
}

/** The nodes that two graphs do not have in common: known where one is the pass after the other, else compared. */
export function changedNodes(
  { nodes: before }: CheckedGraph,
  { nodes: now }: CheckedGraph,
): readonly NodeId[] {
  if (before === now) return []
  const step = steps.get(now)
  if (step?.before.deref() === before) return step.changed
  const gone = Object.keys(before).filter((id) => !now[id])
  return [...gone, ...Object.keys(now).filter((id) => now[id] !== before[id])]
}
