import type { CheckedGraph } from '../../graph/checked-graph.ts'
import { trainersOf } from '../../graph/compile.ts'
import type { NodeId } from '../../graph/document.ts'

/** How many colours there are for runs (`--run-1` …). */
const COLORS = 8

/** The colour of a trainer's run, the same on its card and in every curve: by its place among the trainers. */
export function runColor(graph: CheckedGraph, trainer: NodeId): string {
  const place = Math.max(0, trainersOf(graph).indexOf(trainer))
  return `var(--run-${(place % COLORS) + 1})`
}
