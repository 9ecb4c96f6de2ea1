import type { Position } from '../../../graph/document/document.ts'

/** A drag under way. Exactly one of `end` and `cancel` is called at last. */
export interface Gesture {
  move(event: PointerEvent): void
  end(event: PointerEvent): void
  /** Leaves everything as it was before: Escape, a second finger, a lost pointer. */
  cancel(): void
}

/** What a press on the canvas may become. */
export interface Press {
  /** Let go where it began. */
  tap?(event: PointerEvent): void
  /** Moved far enough to be a drag. */
  drag?(start: PointerEvent): Gesture | undefined
  /** Held in place by a finger. */
  hold?(event: PointerEvent): void
}

/** Pixels a pointer may tremble before a press becomes a drag. */
export function slack(event: PointerEvent): number {
  return event.pointerType === 'mouse' ? 4 : 10
}

export function distance(a: Position, b: Position): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
