import type { Engine } from '../engine/protocol.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import type { NodeId } from '../graph/document/document.ts'
import { exampleRequest, gridOfExample } from '../graph/experiment/example-of-data.ts'
import type { ExperimentSource } from '../graph/node/experiment-contribution.ts'
import type { Grid } from '../graph/values/grid.ts'
import { printProblem } from './check-command.ts'
import type { Terminal } from './terminal.ts'

/**
 * Fetches what experiment nodes want from outside the graph. What cannot be had is said on stderr and counted in `missing`;
 * a camera, which nobody looks into here, is only said.
 */
export async function fetchSources(graph: CheckedGraph, engine: Engine, terminal: Terminal) {
  const grids = new Map<NodeId, Grid>()
  let missing = 0
  for (const id of graph.order) {
    const node = graph.node(id)
    const plan = node?.definition?.plan
    if (node?.status !== 'ready' || plan?.kind !== 'experiment' || !plan.source) continue
    const source = plan.source(node.params)
    if (source.kind === 'camera') {
      terminal.note(terminal.say('no-camera', { node: id }))
      continue
    }
    const reply = await ask(graph, id, source, engine)
    if (reply.ok) grids.set(id, gridOfExample(reply.value.shape, reply.value.values))
    else {
      missing++
      for (const problem of reply.problems) printProblem({ ...problem, node: id }, graph, terminal)
    }
  }
  return { grids, missing }
}

function ask(
  graph: CheckedGraph,
  id: NodeId,
  source: Exclude<ExperimentSource, { kind: 'camera' }>,
  engine: Engine,
) {
  return source.kind === 'example'
    ? engine.samples(exampleRequest(graph, id, source))
    : engine.picture(source)
}
