import type { CanvasView } from '../view/canvas-view.ts'
import { panBy } from '../view/viewport.ts'
import type { Gesture } from './gesture.ts'

/** The ground is dragged. */
export function panGesture(view: CanvasView, start: PointerEvent): Gesture {
  const from = view.viewport.value
  return {
    move: (event) =>
      view.setViewport(panBy(from, event.clientX - start.clientX, event.clientY - start.clientY)),
    end: () => {},
    cancel: () => {},
  }
}
