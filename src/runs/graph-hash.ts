import { hashJson } from '../graph/base/hash.ts'
import type { GraphDocument } from '../graph/document/document.ts'

const hashes = new WeakMap<GraphDocument, string>()

/** Names a graph that runs were made with: by all that is in it, but not by what the project is called. */
export function graphHash(document: GraphDocument): string {
  const { id: _, title: __, ...graph } = document
  const hash = hashes.get(document) ?? hashJson(graph)
  hashes.set(document, hash)
  return hash
}
