import type { RunId } from '../engine/protocol.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import { feederOf, nodeTitle } from '../graph/check/node-title.ts'
import type { Plan } from '../graph/plan/plan.ts'
import { newRun, type RunState } from './run-state.ts'

/** A run that begins, with the plan that a trainer of the graph has got. */
export function runOfGraph(graph: CheckedGraph, run: RunId, plan: Plan): RunState {
  const { trainer } = plan
  return newRun(run, plan, nodeTitle(graph, feederOf(graph, trainer, 'optimizer') ?? trainer))
}
