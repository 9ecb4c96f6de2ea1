import { hashesIn } from '../../contents/hashes-in.ts'
import type { GraphDocument, NodeId } from '../../graph/document/document.ts'
import type { ShippedGraph } from '../shipped-graph.ts'

/** The nodes whose data is kept on this computer and not in the graph; what ships with the app is everywhere. */
export function ownDataNodes(document: GraphDocument, shipped: readonly ShippedGraph[]): readonly NodeId[] {
  const everywhere = hashesIn(shipped.map((graph) => graph.document.nodes))
  return Object.entries(document.nodes)
    .filter(([, { params }]) => [...hashesIn(params)].some((hash) => !everywhere.has(hash)))
    .map(([id]) => id)
}
