import type { NodeId, PortRef } from '../../../graph/document/document.ts'
import type { Side } from '../../layout/ports-of.ts'

/** Gives the focus to what is on the canvas, without the browser scrolling to it. */
export class CanvasFocus {
  /** The focus is being set where a person looks already. */
  quiet = false

  constructor(
    private readonly container: HTMLElement,
    private readonly world: HTMLElement,
  ) {}

  onCanvas(): void {
    this.container.focus({ preventScroll: true })
  }

  /** `quiet`: without bringing it into view. */
  onNode(id: NodeId, quiet = false): void {
    this.quiet = quiet
    this.element(id)?.focus({ preventScroll: true })
    this.quiet = false
  }

  /** As soon as its card is drawn. */
  onPort(side: Side, [node, name]: PortRef): void {
    const selector = `[data-port="${CSS.escape(name)}"][data-side="${side}"]`
    eventually(
      () => this.element(node)?.querySelector<HTMLElement>(selector),
      (port) => port.focus({ preventScroll: true }),
    )
  }

  /** Calls back once a node that was just added is on the page. */
  whenShown(id: NodeId, then: () => void): void {
    eventually(() => this.element(id), then)
  }

  private element(id: NodeId): HTMLElement | null {
    return this.world.querySelector(`[data-node="${CSS.escape(id)}"]`)
  }
}

/** Calls back with what is found, now or within the next frames. */
function eventually<T>(find: () => T | null | undefined, then: (found: T) => void, frames = 30): void {
  const found = find()
  if (found) then(found)
  else if (frames > 0) requestAnimationFrame(() => eventually(find, then, frames - 1))
}
