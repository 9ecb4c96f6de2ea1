import type { Position } from '../../../graph/document/document.ts'
import type { Rect, Size } from '../../layout/card-geometry.ts'
import { OPENING_MARGIN, READABLE_ZOOM } from '../../layout/first-screen.ts'

/** Where canvas units are on the screen: `screen = canvas × k + (x, y)`, from the canvas's top left corner. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly k: number
}

export const MIN_ZOOM = 0.1
export const MAX_ZOOM = 4
/** Below this, cards show their title only: nothing smaller could be read. */
export const FAR_ZOOM = 0.36
export function clampZoom(k: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, k))
}

export function toCanvas({ x, y, k }: Viewport, point: Position): Position {
  return { x: (point.x - x) / k, y: (point.y - y) / k }
}

export function toScreen({ x, y, k }: Viewport, point: Position): Position {
  return { x: point.x * k + x, y: point.y * k + y }
}

/** Zooms so that the canvas under `at` (on the screen) stays there. */
export function zoomAt(viewport: Viewport, k: number, at: Position): Viewport {
  const next = clampZoom(k)
  const factor = next / viewport.k
  return { x: at.x - (at.x - viewport.x) * factor, y: at.y - (at.y - viewport.y) * factor, k: next }
}

export function panBy({ x, y, k }: Viewport, dx: number, dy: number): Viewport {
  return { x: x + dx, y: y + dy, k }
}

/** A panel that opens beside the canvas, or a line above it, moves its corner: what is shown stays on the page. */
export function stayOnPage(viewport: Viewport, before: Rect, after: Rect): Viewport {
  const [dx, dy] = [before.x - after.x, before.y - after.y]
  return before.width === 0 || (dx === 0 && dy === 0) ? viewport : panBy(viewport, dx, dy)
}

/** Shows all of `rect`, in the middle, at most `largest` times as large as it is. */
export function fitRect(rect: Rect, screen: Size, margin = 32, largest = 1): Viewport {
  const k = clampZoom(
    Math.min(
      largest,
      Math.max(1, screen.width - 2 * margin) / Math.max(1, rect.width),
      Math.max(1, screen.height - 2 * margin) / Math.max(1, rect.height),
    ),
  )
  return {
    x: screen.width / 2 - (rect.x + rect.width / 2) * k,
    y: screen.height / 2 - (rect.y + rect.height / 2) * k,
    k,
  }
}

/**
 * How a graph opens: whole and in the middle where its cards can be read like that, otherwise at its beginning, which is
 * its upper left corner, or as near to it as the first card lets it. `textSize` is how large text is to be.
 */
export function openingView(all: Rect, first: Rect, screen: Size, textSize = 1): Viewport {
  const { side, top, bottom } = OPENING_MARGIN
  const inner = { width: screen.width - 2 * side, height: screen.height - top - bottom }
  const whole = fitRect(all, inner, 0, textSize)
  const readable = READABLE_ZOOM * textSize
  if (whole.k >= readable) return panBy(whole, side, top)
  // Wires run beside the first and the last column, too.
  const k = Math.max(readable, Math.min(textSize, (inner.width - 2 * side) / all.width))
  const left = side + Math.max(0, (inner.width - all.width * k) / 2)
  return panInto({ x: left - all.x * k, y: top - all.y * k, k }, first, screen, side)
}

/** The smallest pan that brings `rect` into view; its top left corner where it is larger than the screen. */
export function panInto(viewport: Viewport, rect: Rect, screen: Size, margin = 24): Viewport {
  const { x, y } = toScreen(viewport, rect)
  const dx = shiftInto(x, x + rect.width * viewport.k, margin, screen.width - margin)
  const dy = shiftInto(y, y + rect.height * viewport.k, margin, screen.height - margin)
  return dx === 0 && dy === 0 ? viewport : panBy(viewport, dx, dy)
}

function shiftInto(start: number, end: number, from: number, to: number): number {
  if (start < from || end - start > to - from) return from - start
  return end > to ? to - end : 0
}

/** The part of the canvas that can be seen, with `margin` screen units around it. */
export function visibleRect(viewport: Viewport, screen: Size, margin = 0): Rect {
  const corner = toCanvas(viewport, { x: -margin, y: -margin })
  return {
    ...corner,
    width: (screen.width + 2 * margin) / viewport.k,
    height: (screen.height + 2 * margin) / viewport.k,
  }
}
