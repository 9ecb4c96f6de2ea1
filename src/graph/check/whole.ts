import type { SharedMap } from '../base/shared-map.ts'
import type { NodeId } from '../document/document.ts'
import type { Problem } from '../document/problem.ts'
import type { CheckedGraph, CheckedNode } from './checked-graph.ts'
import type { Structure } from './structure.ts'

/** What a graph is once every node of it has been worked out. */
export interface Whole extends Pick<CheckedGraph, 'problems' | 'evaluated'> {
  readonly nodes: SharedMap<NodeId, CheckedNode>
  /** Which nodes the last pass changed, or found gone, of those there were before. */
  readonly step?: { readonly before: WeakRef<Whole['nodes']>; readonly changed: readonly NodeId[] }
  /** What the problems hang on besides the nodes. */
  readonly order: Structure['order']
  readonly stray: Structure['stray']
}

/** Every problem of every node, in order, behind those of wires that lead nowhere. */
export function problemsOf(
  { order, stray }: Pick<Structure, 'order' | 'stray'>,
  nodes: Whole['nodes'],
): readonly Problem[] {
  const problems = [...stray]
  const note = (id: NodeId) => {
    for (const each of nodes.get(id)?.problems ?? []) problems.push(each)
  }
  order.forEach(note)
  return problems
}
