import type { NodeId } from '../../graph/document/document.ts'
import { cardSize, type Rect } from '../layout/card-geometry.ts'
import { frameRect, noteRect } from '../layout/part-rects.ts'
import type { CanvasModel } from './canvas-model.ts'

/** Where a card is: as the document has it, which the screen follows a little later; as large as it is drawn. */
export function cardRect({ project, registry, view }: CanvasModel, id: NodeId): Rect {
  const graph = project.checked.value
  const { type, position } = graph.document.nodes[id]!
  const { width, height } = cardSize(registry.get(type), graph.node(id))
  const drawn = view.detailed.value.has(id) ? view.places.rect(id) : undefined
  return { ...position, width, height: drawn?.height ?? height }
}

/** What nothing new is to lie on: cards and notes, and for a frame also other frames. */
export function takenPlaces(model: CanvasModel, withFrames = false): readonly Rect[] {
  const { nodes, notes, frames } = model.project.document.value
  return [
    ...Object.keys(nodes).map((id) => cardRect(model, id)),
    ...Object.values(notes).map(noteRect),
    ...(withFrames ? Object.values(frames).map(frameRect) : []),
  ]
}
