import type { NodeDefinition } from '../src/graph/define-node.ts'
import { createRegistry, type Registry } from '../src/graph/registry.ts'

const files = import.meta.glob<Readonly<Record<string, NodeDefinition>>>(['./*.ts', '!./registry.ts'], {
  eager: true,
})

/** Every node type in this folder. */
export const registry: Registry = createRegistry(Object.values(files).flatMap((file) => Object.values(file)))
