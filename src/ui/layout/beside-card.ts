import type { GraphDocument, NodeId, Position } from '../../graph/document/document.ts'
import { wiringOf } from '../../graph/document/wiring.ts'
import type { Rect, Size } from './card-geometry.ts'

/** Between a card and the one that is put beside it. */
const BESIDE = 56
const BELOW = 24

/**
 * Where a card stands well beside one that is there: to the right of it what gets its output (`out`), to the left of it
 * what feeds it (`in`), below what feeds it already, so that all wires run to the right.
 */
export function besideCard(
  document: GraphDocument,
  id: NodeId,
  side: 'in' | 'out',
  size: Size,
  rectOf: (id: NodeId) => Rect,
): Position {
  const { x, y, width } = rectOf(id)
  if (side === 'out') return { x: x + width + BESIDE, y }
  const feeding = wiringOf(document)
    .into(id)
    .map(([, { from }]) => rectOf(from[0]))
  const bottom = Math.max(y, ...feeding.map((rect) => rect.y + rect.height + BELOW))
  return { x: x - BESIDE - size.width, y: bottom }
}
