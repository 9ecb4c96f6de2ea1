import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { type Sweep, variantsOfSweep } from '../../../graph/variants/sweep-of.ts'
import type { GroupRequest } from '../../../session/run-groups.ts'

/** What the session is asked for to run a sweep. */
export function sweepRequest(graph: CheckedGraph, sweep: Sweep): GroupRequest {
  return {
    kind: 'sweep',
    trainer: sweep.trainer,
    sweep: sweep.node,
    variants: variantsOfSweep(graph, sweep),
    givesUp: sweep.givesUp,
    measure: sweep.measure,
  }
}
