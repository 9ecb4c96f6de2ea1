import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { cardSize, type Size } from '../card-geometry.ts'
import { noteHeight } from '../part-rects.ts'

/** How large everything on the canvas is. */
export interface Sizes {
  node(id: NodeId): Size
  /** How tall a note is at a width, in the language in which it is tallest. */
  note(id: string, width: number): number
}

/** About as large as the cards and notes of a checked graph will be drawn. */
export function sizesOf(graph: CheckedGraph): Sizes {
  return {
    node: (id) => cardSize(graph.definition(id), graph.node(id)),
    note: (id, width) => noteHeight(graph.document.notes[id]!.text, width),
  }
}
