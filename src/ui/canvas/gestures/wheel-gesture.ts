import type { CanvasView } from '../view/canvas-view.ts'
import { panBy, zoomAt } from '../view/viewport.ts'

/** Events of one turn or swipe follow each other faster than this, in milliseconds. */
const PAUSE = 180
const LINE = 18

/** The wheel of a mouse zooms to the pointer; two fingers on a trackpad pan, and pinch zooms. */
export function wheelGesture(view: CanvasView): () => void {
  let last = 0
  let trackpad = false
  const turn = (event: WheelEvent) => {
    if ((event.target as Element).closest('[data-scrolls]')) return
    event.preventDefault()
    if (event.timeStamp - last > PAUSE) trackpad = !looksLikeWheel(event)
    last = event.timeStamp
    view.readScreen()
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1
    const viewport = view.viewport.value
    // A pinch on a trackpad arrives as a wheel with Ctrl held down.
    if (!event.ctrlKey && !event.metaKey && trackpad) {
      const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
      view.setViewport(panBy(viewport, -dx * scale, -dy * scale))
      return
    }
    const strength = event.ctrlKey && trackpad ? 0.01 : 0.0018
    const factor = Math.exp(Math.max(-0.5, Math.min(0.5, -event.deltaY * scale * strength)))
    view.setViewport(zoomAt(viewport, viewport.k * factor, view.onScreen(event)))
  }
  view.container.addEventListener('wheel', turn, { passive: false })
  return () => view.container.removeEventListener('wheel', turn)
}

/**
 * A wheel moves in notches: lines, or whole multiples of 120 of the old unit that browsers still report beside
 * pixels. A trackpad reports single pixels, and both axes.
 */
function looksLikeWheel(event: WheelEvent): boolean {
  if (event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL) return true
  if (event.deltaX !== 0) return false
  const notches = (event as WheelEvent & { readonly wheelDeltaY?: number }).wheelDeltaY
  return (notches !== undefined && notches !== 0 && notches % 120 === 0) || Math.abs(event.deltaY) >= 100
}
