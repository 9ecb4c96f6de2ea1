import type { Position } from '../../../graph/document/document.ts'
import type { Rect } from '../../layout/card-geometry.ts'

/** A cubic Bézier from an output (leaving to the right) to an input (arriving from the left). */
export interface WireCurve {
  readonly from: Position
  readonly fromHandle: Position
  readonly toHandle: Position
  readonly to: Position
}

/** Wires that run backwards swing out wider, so that they stand out from the cards they pass. */
export function wireCurve(from: Position, to: Position): WireCurve {
  const ahead = to.x - from.x
  const reach = ahead >= 0 ? Math.max(24, Math.min(ahead / 2, 160)) : Math.min(48 + -ahead / 3, 220)
  return {
    from,
    fromHandle: { x: from.x + reach, y: from.y },
    toHandle: { x: to.x - reach, y: to.y },
    to,
  }
}

export function pathOf({ from, fromHandle, toHandle, to }: WireCurve): string {
  return `M${from.x},${from.y} C${fromHandle.x},${fromHandle.y} ${toHandle.x},${toHandle.y} ${to.x},${to.y}`
}

export function pointAt({ from, fromHandle, toHandle, to }: WireCurve, t: number): Position {
  const s = 1 - t
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return {
    x: a * from.x + b * fromHandle.x + c * toHandle.x + d * to.x,
    y: a * from.y + b * fromHandle.y + c * toHandle.y + d * to.y,
  }
}

/** A rectangle that holds the curve: a Bézier curve stays within its control points. */
export function curveBounds({ from, fromHandle, toHandle, to }: WireCurve): Rect {
  const x = Math.min(from.x, toHandle.x)
  const y = Math.min(from.y, to.y)
  return {
    x,
    y,
    width: Math.max(fromHandle.x, to.x) - x,
    height: Math.max(from.y, to.y) - y,
  }
}

/** The distance of a point to the curve, and how far along (0 … 1) the nearest point is. */
export function nearestOnCurve(curve: WireCurve, point: Position): { distance: number; t: number } {
  let best = { distance: Number.POSITIVE_INFINITY, t: 0 }
  const steps = 32
  for (let i = 0; i <= steps; i++) {
    const at = pointAt(curve, i / steps)
    const distance = Math.hypot(at.x - point.x, at.y - point.y)
    if (distance < best.distance) best = { distance, t: i / steps }
  }
  return best
}
