import type { NodeId } from '../../../graph/document/document.ts'
import { middleOf, type Rect } from '../../layout/card-geometry.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The card one means by an arrow key: the nearest in that direction, where a way to the side counts double. Nothing
 * where there is none.
 */
export function neighbour(
  cards: Iterable<readonly [NodeId, Rect]>,
  from: Rect,
  direction: Direction,
): NodeId | undefined {
  const start = middleOf(from)
  let best: { id: NodeId; distance: number } | undefined
  for (const [id, rect] of cards) {
    const { x, y } = middleOf(rect)
    const [dx, dy] = [x - start.x, y - start.y]
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction]
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx)
    // Within 60° of the arrow: a card that is mostly above is not to the right.
    if (ahead <= 0 || aside > ahead * 1.74) continue
    const distance = ahead + 2 * aside
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { id, distance }
  }
  return best?.id
}
