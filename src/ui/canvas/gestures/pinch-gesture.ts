import type { Position } from '../../../graph/document/document.ts'
import type { CanvasView } from '../view/canvas-view.ts'
import { panBy, zoomAt } from '../view/viewport.ts'
import { distance } from './gesture.ts'

/** Two fingers zoom and pan: what is under each finger stays there. */
export class Pinch {
  private last: { middle: Position; spread: number }

  constructor(
    private readonly view: CanvasView,
    fingers: readonly PointerEvent[],
  ) {
    this.last = this.read(fingers)
  }

  move(fingers: readonly PointerEvent[]): void {
    const now = this.read(fingers)
    const { middle, spread } = this.last
    const panned = panBy(this.view.viewport.value, now.middle.x - middle.x, now.middle.y - middle.y)
    this.view.setViewport(zoomAt(panned, (panned.k * now.spread) / spread, now.middle))
    this.last = now
  }

  private read(fingers: readonly PointerEvent[]): { middle: Position; spread: number } {
    const [a, b] = fingers.map((finger) => this.view.onScreen(finger)) as [Position, Position]
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: Math.max(1, distance(a, b)) }
  }
}
