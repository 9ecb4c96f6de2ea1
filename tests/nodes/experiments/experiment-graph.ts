import { registry } from '../../../nodes/registry.ts'
import type { Json } from '../../../src/graph/base/json.ts'
import { check } from '../../../src/graph/check/check.ts'
import { emptyDocument, type GraphDocument, type GraphNode } from '../../../src/graph/document/document.ts'
import { evaluateExperiments } from '../../../src/graph/experiment/evaluate-experiments.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'

export type Node = readonly [type: string, params?: Readonly<Record<string, Json>>]

/** A graph in a few words: nodes by id, and wires as `from.port > to.port`. */
export function experimentDocument(
  nodes: Readonly<Record<string, Node>>,
  wires: readonly string[],
): GraphDocument {
  const placed = Object.entries(nodes).map(([id, [type, params = {}]]): [string, GraphNode] => [
    id,
    { type, version: 1, params, position: { x: 0, y: 0 } },
  ])
  const ends = wires.map((wire, i) => {
    const [from, to] = wire.split(' > ').map((end) => end.split('.') as [string, string])
    return [`w${i}`, { from: from as [string, string], to: to as [string, string] }] as const
  })
  return {
    ...emptyDocument('live', 'Live'),
    nodes: Object.fromEntries(placed),
    wires: Object.fromEntries(ends),
  }
}

/** A row of experiment nodes, each wired to the next, and what each puts out. */
export function chain(...nodes: readonly Node[]): readonly Grid[] {
  const ids = nodes.map((_, i) => `n${i}`)
  const wires = ids.slice(1).map((id, i) => `n${i}.output > ${id}.input`)
  const document = experimentDocument(Object.fromEntries(nodes.map((node, i) => [`n${i}`, node])), wires)
  const graph = check(document, registry)
  if (graph.problems.length > 0) throw new Error(JSON.stringify(graph.problems))
  const live = evaluateExperiments(graph, new Map())
  return ids.map((id) => live.nodes[id]?.outputs.output as Grid)
}

/** A grid with one channel as rows. */
export function rowsOf({ shape: [height, width], values }: Grid): readonly (readonly number[])[] {
  return Array.from({ length: height }, (_, row) => [...values.slice(row * width, (row + 1) * width)])
}
