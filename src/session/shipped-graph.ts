import type { Text } from '../graph/base/text.ts'
import type { GraphDocument } from '../graph/document/document.ts'

/** A graph file that ships with the app. */
export interface ShippedGraph {
  readonly name: string
  readonly title: Text
  readonly summary: Text
  readonly document: GraphDocument
}
