import type { CanvasView } from './canvas-view.ts'

/** Units between two dots of the ground. */
const STEP = 24

/** Keeps the dotted ground under the canvas, with fewer dots when they would run together. */
export function drawGrid(view: CanvasView): () => void {
  const subscription = view.viewport.changes.subscribe(({ x, y, k }) => {
    const step = STEP * k * (k < 0.3 ? 4 : k < 0.6 ? 2 : 1)
    const { style } = view.container
    style.backgroundSize = `${step}px ${step}px`
    style.backgroundPosition = `${x - step / 2}px ${y - step / 2}px`
  })
  return () => subscription.unsubscribe()
}
