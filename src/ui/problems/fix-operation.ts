import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { fixOperations } from '../../graph/check/fix-operations.ts'
import type { Operation } from '../../graph/document/operation.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { cardSize } from '../layout/card-geometry.ts'
import { makeRoom } from '../layout/make-room.ts'

/** A problem's fix as one step of undo: the change itself, and room on the canvas for a node it adds. */
export function fixOperation(graph: CheckedGraph, registry: Registry, problem: Problem): Operation {
  const { document } = graph
  const operations = fixOperations(graph, registry, problem)
  const room = makeRoom(document, registry, operations, (id) => {
    const { type, position } = document.nodes[id]!
    return { ...position, ...cardSize(registry.get(type), graph.node(id)) }
  })
  return { kind: 'batch', operations: [...operations, ...room] }
}
