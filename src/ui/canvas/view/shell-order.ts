import type { NodeId } from '../../../graph/document/document.ts'

/**
 * Keeps the elements of nodes on the page in reading order, wherever React has put them: it draws them in groups that
 * stay as they are, because of a thousand in one list it would look at each whenever one is drawn anew. Each group is a
 * box, since the browser, too, lays out all of a box in which one comes; what has its place in another group than React
 * knows of is back in its own before React takes it off the page.
 */
export class ShellOrder {
  private readonly elements = new Map<NodeId, HTMLElement>()
  /** The boxes in which React has put them. */
  private readonly homes = new WeakMap<HTMLElement, ParentNode>()
  /** Those that came to the page and have no place yet. */
  private readonly astray = new Set<NodeId>()
  private order: readonly NodeId[] = []
  private end: Element | null = null

  get(id: NodeId): HTMLElement | undefined {
    return this.elements.get(id)
  }

  add(id: NodeId, element: HTMLElement): void {
    this.elements.set(id, element)
    if (element.parentNode) this.homes.set(element, element.parentNode)
    // Usually there is an order for it at once.
    if (this.astray.size === 0) queueMicrotask(() => this.arrange(this.order, this.end))
    this.astray.add(id)
  }

  /** To be called while it is still on the page. */
  remove(id: NodeId, element: HTMLElement): void {
    const home = this.homes.get(element)
    if (element.parentNode !== home) home?.append(element)
    if (this.elements.get(id) === element) this.elements.delete(id)
  }

  /** @param end an empty box behind all groups, for what comes after everything in them */
  arrange(order: readonly NodeId[], end: Element | null): void {
    this.end = end
    if (order !== this.order || this.astray.size > 0) this.settle(order)
  }

  private settle(order: readonly NodeId[]): void {
    const before = this.order
    this.order = order
    const least = Math.min(order.length, before.length)
    let first = 0
    while (first < least && order[first] === before[first]) first++
    let [last, lastBefore] = [order.length, before.length]
    while (last > first && lastBefore > first && order[last - 1] === before[lastBefore - 1])
      [last, lastBefore] = [last - 1, lastBefore - 1]
    // What was drawn anew has lost its place, though the order says nothing of it.
    const isKnown = order.slice(first, last).filter((id) => this.astray.has(id)).length === this.astray.size
    if (!isKnown) [first, last, lastBefore] = [0, order.length, before.length]
    const places = new Map(before.slice(first, lastBefore).map((id, place) => [id, place]))
    const moved = new Set<NodeId>()
    let furthest = -1
    for (const id of order.slice(first, last)) {
      const place = this.astray.has(id) ? -1 : (places.get(id) ?? -1)
      if (place < furthest || place === -1) moved.add(id)
      else furthest = place
    }
    this.astray.clear()
    let next: Element | null = null
    for (let i = last; i < order.length; i++) {
      const element = this.elements.get(order[i]!)
      if (!element) continue
      next = element
      break
    }
    const focused = document.activeElement
    for (const id of order.slice(first, last).reverse()) {
      const element = this.elements.get(id)
      if (!element) continue
      if (moved.has(id) && this.behind(element) !== next) {
        if (next) next.before(element)
        else this.end?.append(element)
      }
      next = element
    }
    // What is moved loses it.
    if (focused !== document.activeElement && focused instanceof HTMLElement)
      focused.focus({ preventScroll: true })
  }

  /** The element that comes after it on the page, in its group or a later one. */
  private behind(element: Element): Element | null {
    if (element.nextElementSibling) return element.nextElementSibling
    let group = element.parentElement
    while (group && group !== this.end) {
      group = group.nextElementSibling as HTMLElement | null
      if (group?.firstElementChild) return group.firstElementChild
    }
    return null
  }
}
