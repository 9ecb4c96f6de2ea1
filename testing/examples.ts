import type { AnyNodeExample } from '../src/graph/node/node-example.ts'

const files = import.meta.glob<{ readonly examples: readonly AnyNodeExample[] }>('../nodes/*/*/examples.ts', {
  eager: true,
})

/** The examples of every node type, by type. */
export const EXAMPLES: Readonly<Record<string, readonly AnyNodeExample[]>> = Object.fromEntries(
  Object.entries(files).map(([path, { examples }]) => [path.split('/').at(-2) ?? path, examples]),
)
