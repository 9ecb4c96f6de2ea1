import type { NodeDefinition } from './define-node.ts'

/** The node types known to this version, by type name. */
export type Registry = ReadonlyMap<string, NodeDefinition>

/** Throws when two definitions share a type: that is a mistake in the program. */
export function createRegistry(definitions: Iterable<NodeDefinition>): Registry {
  const registry = new Map<string, NodeDefinition>()
  for (const definition of definitions) {
    if (registry.has(definition.type)) throw new Error(`node type defined twice: ${definition.type}`)
    registry.set(definition.type, definition)
  }
  return registry
}
