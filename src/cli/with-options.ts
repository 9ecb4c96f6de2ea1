import { registry } from '../../nodes/registry.ts'
import { check } from '../graph/check/check.ts'
import type { CheckedGraph } from '../graph/check/checked-graph.ts'
import { trainersOf } from '../graph/compile/compile.ts'
import { apply } from '../graph/document/apply.ts'
import type { Operation } from '../graph/document/operation.ts'

/** The graph with what was asked for in the place of what the file says. */
export function withOptions(
  graph: CheckedGraph,
  epochs: number | undefined,
  seed: number | undefined,
  settings: readonly Operation[],
): CheckedGraph {
  const operations: Operation[] = [...settings]
  if (seed !== undefined) operations.push({ kind: 'set-seed', seed })
  if (epochs !== undefined) {
    for (const id of trainersOf(graph))
      operations.push({ kind: 'set-param', id, param: 'epochs', value: epochs })
  }
  const applied = apply(graph.document, { kind: 'batch', operations })
  if (!applied.ok) throw new Error(`options refused: ${JSON.stringify(applied.problems)}`)
  return check(applied.value.document, registry)
}
