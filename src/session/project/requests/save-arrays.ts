import type { Engine } from '../../../engine/protocol.ts'
import type { Language } from '../../../graph/base/text.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { saveArraysOf } from '../../../graph/compile/save-arrays-of.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { failed, type Result } from '../../../graph/document/problem.ts'
import { sessionProblem } from '../../base/session-problem.ts'

/** The data that leaves a node as an `.npz` file. */
export async function saveArrays(
  engine: Engine,
  graph: CheckedGraph,
  node: NodeId,
  language: Language,
): Promise<Result<Blob>> {
  const request = saveArraysOf(graph, node, language)
  return request ? engine.saveArrays(request) : failed(sessionProblem('no-data-to-save'))
}
