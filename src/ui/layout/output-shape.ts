import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { Shape } from '../../graph/values/port-value.ts'

/** The shape that leaves a node's first output with one, for the foot of its card. */
export function outputShape({ outputs }: CheckedNode): Shape | undefined {
  for (const value of Object.values(outputs)) if ('shape' in value) return value.shape
  return undefined
}
