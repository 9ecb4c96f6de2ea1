import { emptyDocument, type GraphDocument, type Wire } from '../../src/graph/document/document.ts'

/** A graph of the small vocabulary: types by id, and wires as `node.port`. */
export function smallGraph(
  nodes: Record<string, string>,
  wires: readonly (readonly [string, string])[],
): GraphDocument {
  const position = { x: 0, y: 0 }
  const version = (type: string) => (type === 'source' ? 2 : 1)
  const port = (ref: string) => ref.split('.') as [string, string]
  return {
    ...emptyDocument('g', 'G'),
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, type]) => [id, { type, version: version(type), params: {}, position }]),
    ),
    wires: Object.fromEntries(
      wires.map(([from, to], i) => [`w${i}`, { from: port(from), to: port(to) } as Wire]),
    ),
  }
}
