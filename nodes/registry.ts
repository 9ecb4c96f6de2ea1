import type { NodeDefinition } from '../src/graph/node/define-node.ts'
import { createRegistry, type Registry } from '../src/graph/node/registry.ts'

/**
 * `<kind>/<node>/<node>.ts` defines a node type; what lies beside it is the node's own. Words (`en.ts` and other names of
 * languages) and what tests use must not be named: whatever is named here is loaded with the page.
 */
const files = import.meta.glob<Readonly<Record<string, NodeDefinition>>>(
  ['./*/*/*.ts', '!./*/*/{??,examples,sentences}.ts'],
  { eager: true },
)

const definesNode = (path: string): boolean => {
  const [file = '', folder] = path.split('/').reverse()
  return file === `${folder}.ts`
}

/** Every node type in this folder. */
export const registry: Registry = createRegistry(
  Object.entries(files)
    .filter(([path]) => definesNode(path))
    .flatMap(([, file]) => Object.values(file)),
)
