import { type Language, textIn } from '../base/text.ts'
import type { CheckedGraph } from '../check/checked-graph.ts'
import type { NodeId } from '../document/document.ts'
import type { DataPlan } from '../plan/plan.ts'
import { compileData } from './compile-data.ts'

/** The data that leaves a node, with the names of its classes; nothing where none does, or something is wrong before. */
export function saveArraysOf(
  graph: CheckedGraph,
  id: NodeId,
  language: Language,
): { readonly data: DataPlan; readonly names: readonly string[] } | undefined {
  const node = graph.node(id)
  const [port, value] = Object.entries(node?.outputs ?? {}).find(([, out]) => out.kind === 'data') ?? []
  if (node?.status !== 'ready' || port === undefined || value?.kind !== 'data' || value.isAwaited)
    return undefined
  const { kind, names } = value.target
  return {
    data: compileData(graph, [id, port]),
    names: kind === 'classes' ? names.map((name) => textIn(name, language)) : [],
  }
}
