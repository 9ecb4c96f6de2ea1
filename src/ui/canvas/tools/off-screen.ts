import type { NodeId, Position } from '../../../graph/document/document.ts'
import { bounds, middleOf, type Rect } from '../../layout/card-geometry.ts'

export type Edge = 'left' | 'right' | 'top' | 'bottom'

/** Cards beyond one edge of the screen. */
export interface OffScreen {
  readonly edge: Edge
  /** The nearest first. */
  readonly nodes: readonly NodeId[]
  /** The middle of the nearest, in canvas units. */
  readonly near: Position
  /** All of them, in canvas units. */
  readonly around: Rect
}

/**
 * What cannot be seen of a graph, by the edge it lies beyond; beside the screen comes before above and below. A card is
 * off the screen once its middle is.
 */
export function offScreen(cards: Iterable<readonly [NodeId, Rect]>, seen: Rect): readonly OffScreen[] {
  const beyond = new Map<Edge, { id: NodeId; rect: Rect; by: number }[]>()
  for (const [id, rect] of cards) {
    const [edge, by] = edgeOf(middleOf(rect), seen)
    if (by <= 0) continue
    const there = beyond.get(edge)
    if (there) there.push({ id, rect, by })
    else beyond.set(edge, [{ id, rect, by }])
  }
  return [...beyond].map(([edge, found]) => {
    found.sort((a, b) => a.by - b.by)
    return {
      edge,
      nodes: found.map(({ id }) => id),
      near: middleOf(found[0]!.rect),
      around: bounds(found.map(({ rect }) => rect))!,
    }
  })
}

function edgeOf({ x, y }: Position, seen: Rect): readonly [Edge, by: number] {
  const [right, bottom] = [x - seen.x - seen.width, y - seen.y - seen.height]
  if (x < seen.x) return ['left', seen.x - x]
  if (right > 0) return ['right', right]
  return y < seen.y ? ['top', seen.y - y] : ['bottom', bottom]
}
