import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import { layOut } from './lay-out.ts'
import { sizesOf } from './sizes-of.ts'

/** The same graph laid out before it was ever drawn. */
export function tidied(graph: CheckedGraph): GraphDocument {
  return layOut(graph.document, sizesOf(graph))
}
