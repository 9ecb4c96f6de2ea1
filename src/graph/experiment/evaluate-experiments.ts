import { dictionary, lookup } from '../base/lookup.ts'
import type { CheckedGraph, CheckedNode } from '../check/checked-graph.ts'
import type { GraphDocument, NodeId, PortRef } from '../document/document.ts'
import { wiringOf } from '../document/wiring.ts'
import type { ExperimentInputs, ExperimentResult } from '../node/experiment-contribution.ts'
import type { Grid } from '../values/grid.ts'

interface ExperimentNode extends ExperimentResult {
  /** What it was worked out from, besides its inputs. */
  readonly checked: CheckedNode
}

/** The grids of every experiment node for which everything is there. */
export interface ExperimentGraph {
  readonly nodes: Readonly<Record<NodeId, ExperimentNode>>
  /** The nodes whose `compute` ran in this pass; the others were taken over from the pass before. */
  readonly computed: readonly NodeId[]
}

/**
 * Works out what every experiment node of a graph puts out, each at most once, inputs before users. `sources` holds what
 * has been fetched for the nodes that ask for something from outside; without it they and all behind them are left
 * out. With the result of the pass before, a node is worked out again only where its own meaning or a grid that
 * arrives has changed.
 */
export function evaluateExperiments(
  graph: CheckedGraph,
  sources: ReadonlyMap<NodeId, Grid>,
  previous?: ExperimentGraph,
): ExperimentGraph {
  const nodes: Record<NodeId, ExperimentNode> = dictionary()
  const computed: NodeId[] = []
  for (const id of graph.order) {
    const checked = graph.node(id)
    const plan = checked?.definition?.plan
    if (checked?.status !== 'ready' || plan?.kind !== 'experiment') continue
    const inputs = collect(graph.document, checked, nodes)
    const source = plan.source && sources.get(id)
    if (!inputs || (plan.source && !source)) continue
    const complete = source ? { ...inputs, source } : inputs
    const before = previous?.nodes[id]
    if (before?.checked === checked && sameGrids(before.inputs, complete)) {
      nodes[id] = before
      continue
    }
    computed.push(id)
    const outputs = plan.compute({ inputs: complete, params: checked.params })
    nodes[id] = { checked, inputs: complete, outputs }
  }
  return { nodes, computed }
}

/** `undefined` while a grid that is to arrive is not there yet. */
function collect(
  document: GraphDocument,
  { id, definition, inputs: values }: CheckedNode,
  nodes: Readonly<Record<NodeId, ExperimentNode>>,
): ExperimentInputs | undefined {
  const inputs: Record<string, Grid | readonly Grid[]> = {}
  // In the order of the wires' ids, as the check hands values to a node.
  const wires = wiringOf(document)
    .into(id)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [port, { type, many }] of Object.entries(definition?.inputs ?? {})) {
    if (type !== 'image' || values[port] === undefined) continue
    const grids = wires.filter(([, { to }]) => to[1] === port).map(([, { from }]) => gridAt(nodes, from))
    if (grids.includes(undefined)) return undefined
    const [first] = grids as readonly Grid[]
    if (many) inputs[port] = grids as readonly Grid[]
    else if (first) inputs[port] = first
  }
  return inputs
}

function gridAt(nodes: Readonly<Record<NodeId, ExperimentNode>>, [node, port]: PortRef): Grid | undefined {
  return lookup(nodes[node]?.outputs, port)
}

function sameGrids(before: ExperimentInputs, now: ExperimentInputs): boolean {
  const ports = Object.keys(now)
  return ports.length === Object.keys(before).length && ports.every((port) => same(before[port], now[port]))
}

function same(a: ExperimentInputs[string], b: ExperimentInputs[string]): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((grid, i) => grid === b[i])
}
