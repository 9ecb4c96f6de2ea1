import type { NodeId } from '../../../graph/document/document.ts'
import type { CardPlaces } from './card-places.ts'

/** Follows how tall the drawn cards are. */
export class CardHeights {
  private readonly cards = new WeakMap<Element, NodeId>()
  private readonly observer: ResizeObserver

  constructor(
    places: CardPlaces,
    /** Called with the cards that are of another height than thought. */
    changed: (nodes: readonly NodeId[]) => void,
  ) {
    this.observer = new ResizeObserver((entries) => {
      const others = entries.flatMap(({ target, borderBoxSize: [size] }) => {
        const id = this.cards.get(target)
        return id !== undefined && places.measured(id, size?.blockSize ?? 0) ? [id] : []
      })
      if (others.length > 0) changed(others)
    })
  }

  /** Until the function it returns is called. */
  follow(id: NodeId, card: HTMLElement): () => void {
    this.cards.set(card, id)
    this.observer.observe(card)
    return () => this.observer.unobserve(card)
  }

  close(): void {
    this.observer.disconnect()
  }
}
