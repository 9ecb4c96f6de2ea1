import type { CanvasView } from './canvas-view.ts'
import { zoomAt } from './viewport.ts'

/** Cards grow and shrink with the text size of the page; what is in the middle stays there. */
export function setTextSize(view: CanvasView, size: number): void {
  if (view.textSize === size) return
  const { width, height } = view.size
  const k = (view.viewport.value.k * size) / view.textSize
  view.textSize = size
  view.setViewport(zoomAt(view.viewport.value, k, { x: width / 2, y: height / 2 }))
}
