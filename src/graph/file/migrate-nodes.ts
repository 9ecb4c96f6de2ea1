import { dictionary } from '../base/lookup.ts'
import type { GraphDocument, GraphNode } from '../document/document.ts'
import type { Registry } from '../node/registry.ts'

/**
 * Brings the parameters of nodes written for an older version of their type up to date. Unknown types and newer
 * versions are left as they are; the check says so.
 */
export function migrateNodes(document: GraphDocument, registry: Registry): GraphDocument {
  const nodes = Object.entries(document.nodes).map(([id, node]) => [id, migrate(node, registry)] as const)
  return { ...document, nodes: dictionary(Object.fromEntries(nodes)) }
}

function migrate(node: GraphNode, registry: Registry): GraphNode {
  const definition = registry.get(node.type)
  if (!definition || node.version >= definition.version) return node
  let params = node.params
  for (let from = node.version; from < definition.version; from++)
    params = definition.migrations?.[from]?.(params) ?? params
  return { ...node, version: definition.version, params }
}
