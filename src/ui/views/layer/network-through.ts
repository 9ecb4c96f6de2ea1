import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NetworkValue } from '../../../graph/values/port-value.ts'

/** The network up to and with a node: what a layer puts out, or what a node that looks at a network gets. */
export function networkThrough({ inputs, outputs }: CheckedNode): NetworkValue | undefined {
  return [...Object.values(outputs), ...Object.values(inputs).flat()].find(
    (value): value is NetworkValue => value?.kind === 'network',
  )
}
