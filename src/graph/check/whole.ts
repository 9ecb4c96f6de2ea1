import type { NodeId } from '../document/document.ts'
import type { Problem } from '../document/problem.ts'
import type { CheckedGraph } from './checked-graph.ts'
import type { Structure } from './structure.ts'

/** What a graph is once every node of it has been worked out. */
export interface Whole extends Pick<CheckedGraph, 'nodes' | 'problems' | 'evaluated'> {
  /** What the problems hang on besides the nodes. */
  readonly order: Structure['order']
  readonly stray: Structure['stray']
}

/** Every problem of every node, in order, behind those of wires that lead nowhere. */
export function problemsOf(
  { order, stray }: Pick<Structure, 'order' | 'stray'>,
  nodes: CheckedGraph['nodes'],
): readonly Problem[] {
  const problems = [...stray]
  const note = (id: NodeId) => {
    for (const each of nodes[id]?.problems ?? []) problems.push(each)
  }
  order.forEach(note)
  return problems
}
