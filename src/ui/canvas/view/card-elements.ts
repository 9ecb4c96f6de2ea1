import type { AreaPlugin } from 'rete-area-plugin'
import type { NodeId, Position } from '../../../graph/document/document.ts'
import type { Schemes } from './schemes.ts'
import { ShellOrder } from './shell-order.ts'

/**
 * Puts the elements that React draws for nodes where the nodes are. Rete's own elements are taken off the page.
 *
 * Places are `left` and `top`, not transforms: every transform would be a layer of its own for the browser to sort,
 * 25 ms a frame with a thousand nodes.
 */
export class CardElements {
  private readonly drawn = new ShellOrder()
  private lifted: { readonly id: NodeId; readonly from: Position } | undefined

  constructor(
    private readonly area: AreaPlugin<Schemes>,
    private readonly positionOf: (id: NodeId) => Position | undefined,
  ) {
    area.addPipe((context) => {
      if (typeof context !== 'object' || !('type' in context)) return context
      if (context.type === 'render' && context.data.type === 'node') this.takeOff(context.data.payload.id)
      return context
    })
  }

  /** From now on this element stands for the node. Returns the way to let go of it. */
  adopt(id: NodeId, element: HTMLElement): () => void {
    this.drawn.add(id, element)
    this.place(id)
    return () => this.drawn.remove(id, element)
  }

  /** Puts the element of a node where the node is now. */
  place(id: NodeId): void {
    const [element, at] = [this.drawn.get(id), this.positionOf(id)]
    if (!element || !at) return
    const from = this.lifted?.id === id ? this.lifted.from : undefined
    const { x, y } = from ?? at
    element.style.left = `${x}px`
    element.style.top = `${y}px`
    if (from) element.style.translate = `${at.x - from.x}px ${at.y - from.y}px`
  }

  /**
   * This card is in the hand: until it is put down a transform moves it, so that nothing is laid out at each step (the
   * browser does so all the same where there is a `select` on the card). For many that would cost more, see above.
   */
  lift(id: NodeId): void {
    const from = this.positionOf(id)
    if (from) this.lifted = { id, from }
  }

  putDown(): void {
    if (!this.lifted) return
    const { id } = this.lifted
    this.lifted = undefined
    this.drawn.get(id)?.style.removeProperty('translate')
    this.place(id)
  }

  /** Puts them in this order on the page; `end` is an empty box behind those in which they are drawn. */
  arrange(order: readonly NodeId[], end: Element | null): void {
    this.drawn.arrange(order, end)
  }

  private takeOff(id: NodeId): void {
    const view = this.area.nodeViews.get(id)
    view?.element.remove()
    // Rete's own dragging looks at no pointer id: a second finger would throw the node. Gestures do it instead.
    view?.dragHandler.destroy()
  }
}

/** Keeps from Rete's area what it hears of connections: it would make an element for each, and wires are drawn otherwise. */
export function withoutWires<T extends { readonly type: string }>(news: T): T | undefined {
  return news.type === 'connectioncreated' || news.type === 'connectionremoved' ? undefined : news
}
