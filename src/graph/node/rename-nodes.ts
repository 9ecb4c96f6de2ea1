import type { GraphNode, NodeId } from '../document/document.ts'
import type { Axis } from '../values/axis.ts'
import { checkAxes } from './check-axes.ts'
import type { NodeDefinition } from './define-node.ts'

/** A node whose parameters speak of other nodes by their new ids; those that were not renamed keep theirs. */
export function renameNodes(
  node: GraphNode,
  definition: NodeDefinition | undefined,
  renamed: ReadonlyMap<NodeId, NodeId>,
): GraphNode {
  const names = Object.entries(definition?.params ?? {})
    .filter(([name, { kind }]) => kind === 'axes' && Object.hasOwn(node.params, name))
    .map(([name]) => name)
  if (names.length === 0) return node
  const params = { ...node.params }
  for (const name of names) {
    const axes = params[name]
    if (axes === undefined || !checkAxes(axes)) continue
    params[name] = (axes as readonly Axis[]).map((axis) => ({
      ...axis,
      node: renamed.get(axis.node) ?? axis.node,
    }))
  }
  return { ...node, params }
}
