import type { CanvasView } from '../view/canvas-view.ts'
import { panBy, zoomAt } from '../view/viewport.ts'
import { wheelTravel } from './wheel-travel.ts'

/** Events of one turn or swipe follow each other faster than this, in milliseconds. */
const PAUSE = 180

/** The wheel of a mouse zooms to the pointer; two fingers on a trackpad pan, and pinch zooms. */
export function wheelGesture(view: CanvasView): () => void {
  let last = 0
  let trackpad = false
  const turn = (event: WheelEvent) => {
    const target = event.target as Element
    const scrolls = target.closest('[data-scrolls]') !== null
    if (scrolls && !event.ctrlKey && !event.metaKey) return
    // Else the browser would zoom the page, also from lists that scroll.
    event.preventDefault()
    if (scrolls && target.closest('[data-overlay]')) return
    if (event.timeStamp - last > PAUSE) trackpad = !looksLikeWheel(event)
    last = event.timeStamp
    view.readScreen()
    const travel = wheelTravel(event, view.size)
    const viewport = view.viewport.value
    // A pinch on a trackpad arrives as a wheel with Ctrl held down.
    if (!event.ctrlKey && !event.metaKey && trackpad) {
      const [dx, dy] = event.shiftKey && travel.x === 0 ? [travel.y, 0] : [travel.x, travel.y]
      view.setViewport(panBy(viewport, -dx, -dy))
      return
    }
    const strength = event.ctrlKey && trackpad ? 0.01 : 0.0018
    const factor = Math.exp(Math.max(-0.5, Math.min(0.5, -travel.y * strength)))
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
