import type { Json } from '../base/json.ts'
import type { GraphNode, NodeId } from '../document/document.ts'
import type { Operation } from '../document/operation.ts'
import type { NodeDefinition } from './define-node.ts'

/**
 * Sets a parameter of a node (`undefined`: back to the default), and what goes with it: a table of one's own is made
 * the one that counts; where others take their defaults from a choice, as the numbers of a filter do from a preset,
 * they go back to their defaults.
 */
export function setParam(
  definition: NodeDefinition,
  [id, node]: readonly [NodeId, GraphNode],
  param: string,
  value: Json | undefined,
): Operation {
  const parameter = definition.params[param]
  const set = { kind: 'set-param', id, param, value } as const
  const own = parameter?.kind === 'table' && value !== undefined ? parameter.ownWhen : undefined
  const choose =
    own && node.params[own.param] !== own.value
      ? [{ kind: 'set-param', id, param: own.param, value: own.value } as const]
      : []
  const resets = parameter?.kind === 'choice' ? (parameter.resets ?? []) : []
  const back = resets
    .filter((name) => Object.hasOwn(node.params, name))
    .map((name) => ({ kind: 'set-param', id, param: name, value: undefined }) as const)
  const operations = [...choose, set, ...back]
  return operations.length === 1 ? set : { kind: 'batch', operations }
}
