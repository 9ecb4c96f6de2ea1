import type { Position } from '../../../graph/document/document.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { openMenu } from '../commands/open-menu.ts'
import type { CanvasView } from '../view/canvas-view.ts'
import { panBy, zoomAt } from '../view/viewport.ts'
import { distance, type Gesture, type Press, slack } from './gesture.ts'
import { panGesture } from './pan-gesture.ts'
import { pressAt } from './press-at.ts'

/** Milliseconds a finger rests until the menu comes. */
const HOLD = 500

interface Pressed {
  readonly id: number
  readonly start: PointerEvent
  readonly press: Press
  gesture?: Gesture
  timer?: ReturnType<typeof setTimeout>
}

/**
 * Mouse, pen and fingers on the canvas. One pointer drags; a second finger cancels that and pinches. Follows every
 * pointer by its id, which Rete's own handlers do not: there a second finger throws the node.
 */
export class PointerGestures {
  /** Set by the keyboard: with the space bar held down, everything pans. */
  spaceHeld = false
  private readonly fingers = new Map<number, PointerEvent>()
  private pressed: Pressed | undefined
  private pinch: Pinch | undefined
  private readonly container: HTMLElement

  constructor(private readonly model: CanvasModel) {
    this.container = model.view.container
    this.container.addEventListener('pointerdown', this.down)
  }

  /** Ends what is under way and leaves everything as it was. `false` where there was nothing. */
  cancel(): boolean {
    const { gesture } = this.pressed ?? {}
    this.drop()
    gesture?.cancel()
    return gesture !== undefined
  }

  close(): void {
    this.cancel()
    this.fingers.clear()
    this.listen(false)
    this.container.removeEventListener('pointerdown', this.down)
  }

  private readonly down = (event: PointerEvent): void => {
    if ((event.target as Element).closest('[data-overlay]')) return
    this.model.view.readScreen()
    if (event.pointerType === 'touch') {
      this.fingers.set(event.pointerId, event)
      this.listen(true)
      if (this.fingers.size === 2) {
        this.cancel()
        this.pinch = new Pinch(this.model.view, [...this.fingers.values()])
        return
      }
      if (this.fingers.size > 2) return
    }
    if (this.pressed) return
    const press = pressAt(this.model, event, this.spaceHeld)
    if (!press) return
    // Keeps the middle button from scrolling on its own.
    if (event.button === 1) event.preventDefault()
    this.pressed = { id: event.pointerId, start: event, press }
    if (event.pointerType === 'touch') this.pressed.timer = setTimeout(() => this.held(event), HOLD)
    this.listen(true)
  }

  private readonly move = (event: PointerEvent): void => {
    if (this.fingers.has(event.pointerId)) this.fingers.set(event.pointerId, event)
    if (this.pinch) {
      if (this.fingers.size >= 2) this.pinch.move([...this.fingers.values()].slice(0, 2))
      return
    }
    const { pressed } = this
    if (!pressed || pressed.id !== event.pointerId) return
    if (!pressed.gesture) {
      const { start } = pressed
      const moved = distance({ x: event.clientX, y: event.clientY }, { x: start.clientX, y: start.clientY })
      if (moved < slack(event) || !pressed.press.drag) return
      clearTimeout(pressed.timer)
      pressed.gesture = pressed.press.drag(start)
      if (!pressed.gesture) {
        this.drop()
        return
      }
      this.container.setPointerCapture(event.pointerId)
      this.container.dataset.dragging = ''
    }
    pressed.gesture.move(event)
  }

  private readonly up = (event: PointerEvent): void => {
    const { pressed } = this
    this.fingers.delete(event.pointerId)
    if (this.pinch) {
      this.liftFromPinch()
      return
    }
    if (pressed?.id === event.pointerId) {
      this.drop()
      if (event.type === 'pointercancel') pressed.gesture?.cancel()
      else if (pressed.gesture) pressed.gesture.end(event)
      else pressed.press.tap?.(event)
    }
    if (this.fingers.size === 0 && !this.pressed) this.listen(false)
  }

  /** The finger that stays goes on panning. */
  private liftFromPinch(): void {
    this.pinch = undefined
    const [left] = this.fingers.values()
    if (!left) this.listen(false)
    else
      this.pressed = {
        id: left.pointerId,
        start: left,
        press: {},
        gesture: panGesture(this.model.view, left),
      }
  }

  private held(event: PointerEvent): void {
    this.cancel()
    openMenu(this.model, event, true)
  }

  private drop(): void {
    clearTimeout(this.pressed?.timer)
    if (this.pressed && this.container.hasPointerCapture(this.pressed.id))
      this.container.releasePointerCapture(this.pressed.id)
    this.pressed = undefined
    delete this.container.dataset.dragging
  }

  private listen(on: boolean): void {
    for (const [type, listener] of [
      ['pointermove', this.move],
      ['pointerup', this.up],
      ['pointercancel', this.up],
    ] as const) {
      if (on) window.addEventListener(type, listener)
      else window.removeEventListener(type, listener)
    }
  }
}

/** Two fingers zoom and pan: what is under each finger stays there. */
class Pinch {
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
