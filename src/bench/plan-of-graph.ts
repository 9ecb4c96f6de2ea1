import { registry } from '../../nodes/registry.ts'
import type { Json } from '../graph/base/json.ts'
import { check } from '../graph/check/check.ts'
import { compile, trainersOf } from '../graph/compile/compile.ts'
import type { GraphDocument } from '../graph/document/document.ts'
import { parseDocument } from '../graph/file/parse-document.ts'
import type { Plan } from '../graph/plan/plan.ts'

/** Parameters to be set before compiling, by node. */
export type Changes = Readonly<Record<string, Readonly<Record<string, Json>>>>

/**
 * The plan of a graph file's first trainer.
 * @throws where the file has no trainer that is ready: the benchmark's graphs ship, so that is a mistake of ours.
 */
export function planOfGraph(text: string, changes: Changes = {}): Plan {
  const parsed = parseDocument(text, registry)
  if (!parsed.ok) throw new Error(`unusable graph: ${JSON.stringify(parsed.problems)}`)
  const graph = check(changed(parsed.value.document, changes), registry)
  const compiled = compile(graph, trainersOf(graph)[0] ?? '')
  if (!compiled.ok) throw new Error(`unusable graph: ${JSON.stringify(compiled.problems)}`)
  return compiled.value
}

function changed(document: GraphDocument, changes: Changes): GraphDocument {
  const nodes = Object.entries(document.nodes).map(([id, node]) => [
    id,
    { ...node, params: { ...node.params, ...changes[id] } },
  ])
  return { ...document, nodes: Object.fromEntries(nodes) }
}
