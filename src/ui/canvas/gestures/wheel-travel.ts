import type { Position } from '../../../graph/document/document.ts'
import type { Size } from '../../layout/card-geometry.ts'

/** Units of `WheelEvent.deltaMode`. */
const LINES = 1
const PAGES = 2
/** Three lines are a notch of a wheel, which is 120 pixels where a browser counts in pixels. */
const LINE = 40

/** How far a wheel was turned, in pixels, in whatever the browser or the system counts: pixels, lines or pages. */
export function wheelTravel(
  { deltaX, deltaY, deltaMode }: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>,
  page: Size,
): Position {
  if (deltaMode === LINES) return { x: deltaX * LINE, y: deltaY * LINE }
  if (deltaMode === PAGES) return { x: deltaX * page.width, y: deltaY * page.height }
  return { x: deltaX, y: deltaY }
}
