import { registry } from '../../nodes/registry.ts'
import type { Json } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'
import { fixOperations } from '../../src/graph/check/fix-operations.ts'
import { apply } from '../../src/graph/document/apply.ts'
import { emptyDocument, type GraphDocument, type Wire } from '../../src/graph/document/document.ts'
import type { Problem } from '../../src/graph/document/problem.ts'
import { sentence } from '../../testing/words.ts'

export type Params = Readonly<Record<string, Json>>

/** A graph out of `id: [type, params]` and wires like `digits.data > dense.input`. */
export function graphOf(
  nodes: Readonly<Record<string, readonly [type: string, params?: Params]>>,
  wires: readonly string[],
): GraphDocument {
  const position = { x: 0, y: 0 }
  return {
    ...emptyDocument('graph', 'Graph'),
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, [type, params = {}]]) => [id, { type, version: 1, params, position }]),
    ),
    wires: Object.fromEntries(
      wires.map((wire, i) => {
        const [from = '', to = ''] = wire.split(' > ')
        return [`w${i}`, { from: from.split('.'), to: to.split('.') } as unknown as Wire]
      }),
    ),
  }
}

export function checked(document: GraphDocument): CheckedGraph {
  return check(document, registry)
}

/** The problems that stand at a node, each in English and in German. */
export function saidAt(graph: CheckedGraph, node: string): readonly (readonly [en: string, de: string])[] {
  const { problems = [], definition } = graph.node(node) ?? {}
  return problems.map((item) => [sentence(item, 'en', definition), sentence(item, 'de', definition)])
}

/** The problem with this code at a node. */
export function problemAt(graph: CheckedGraph, node: string, code: string): Problem {
  const found = graph.node(node)?.problems.find((problem) => problem.code === code)
  if (!found) throw new Error(`${node} has no problem ${code}: ${saidAt(graph, node).join()}`)
  return found
}

/** The graph after the button of a problem was pressed. */
export function fixed(graph: CheckedGraph, problem: Problem): CheckedGraph {
  const operations = fixOperations(graph, registry, problem)
  const applied = apply(graph.document, { kind: 'batch', operations })
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
  return checked(applied.value.document)
}
