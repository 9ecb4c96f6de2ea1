import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'

/** All that a check says, as plain data: two of them are compared by it. Which nodes were evaluated is left out. */
export function plainCheck({ evaluated: _, ...result }: CheckedGraph) {
  return JSON.parse(JSON.stringify(result))
}
