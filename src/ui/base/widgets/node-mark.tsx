import type { NodeDefinition } from '../../../graph/node/define-node.ts'
import { signOf } from './node-sign.ts'
import { PortShape } from './port-shape.tsx'

/** The sign of a node type, the same on its card, in the inspector, in the library and wherever it is named. */
export function NodeMark(props: {
  readonly definition: Pick<NodeDefinition, 'inputs' | 'outputs'> | undefined
  readonly size?: number
}) {
  return <PortShape type={signOf(props.definition)} size={props.size} />
}
