import type { NodeDefinition } from '../../../graph/node/define-node.ts'
import type { PortType } from '../../../graph/values/port-value.ts'

/** The port type whose colour stands for a node type: what it puts out, or, at the end of the graph, what it takes. */
export function signOf(definition: Pick<NodeDefinition, 'inputs' | 'outputs'> | undefined): PortType {
  const [first] = [...Object.values(definition?.outputs ?? {}), ...Object.values(definition?.inputs ?? {})]
  return first?.type ?? 'data'
}
