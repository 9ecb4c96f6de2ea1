import type { CheckedNode } from '../../../../graph/check/checked-graph.ts'

/** Height and width of the pictures that a node wants from the camera; nothing for other nodes. */
export function cameraSize({ definition, params }: CheckedNode): readonly [number, number] | undefined {
  const plan = definition?.plan
  const source = plan?.kind === 'experiment' ? plan.source?.(params) : undefined
  return source?.kind === 'camera' ? source.size : undefined
}
