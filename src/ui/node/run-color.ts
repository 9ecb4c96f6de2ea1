import type { CheckedGraph } from '../../graph/checked-graph.ts'
import type { NodeId } from '../../graph/document.ts'
import { runLook, runLooks } from '../results/run-palette.ts'

/** The colour of a trainer's run, the same on its card and in every curve and table. */
export function runColor(graph: CheckedGraph, trainer: NodeId): string {
  return (runLooks(graph).get(trainer) ?? runLook(0)).color
}
