import type { GraphNode, NodeId } from '../../graph/document.ts'
import type { Json } from '../../graph/json.ts'
import type { Operation } from '../../graph/operation.ts'
import type { Parameter } from '../../graph/parameter.ts'

/** Sets a parameter (or takes it back), and with a table of one's own that it is the one that counts. */
export function setParam(
  id: NodeId,
  node: GraphNode,
  param: string,
  parameter: Parameter | undefined,
  value: Json | undefined,
): Operation {
  const set: Operation = { kind: 'set-param', id, param, value }
  const own = parameter?.kind === 'table' && value !== undefined ? parameter.ownWhen : undefined
  if (!own || node.params[own.param] === own.value) return set
  const choose: Operation = { kind: 'set-param', id, param: own.param, value: own.value }
  return { kind: 'batch', operations: [choose, set] }
}
