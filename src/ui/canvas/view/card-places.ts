import { changesBetween } from '../../../graph/document/changes.ts'
import type { GraphDocument, NodeId, PortRef, Position } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { cardWidth, estimateHeight, portOffset, portsHeight, type Rect } from '../../layout/card-geometry.ts'
import { type CardPorts, portsOf, type Side } from '../../layout/ports-of.ts'
import { ReadingOrder } from './reading-order.ts'
import { WithinRect } from './within-rect.ts'

interface Card {
  readonly type: string
  at: Position
  readonly ports: CardPorts
  readonly width: number
  height: number
  /** What cards that look much alike have in common, until one that has come is drawn. */
  newAs?: string
}

/** Where every card and port is, in canvas units, from the document and what was measured of drawn cards. */
export class CardPlaces {
  private readonly cards = new Map<NodeId, Card>()
  /** How tall cards were that came before, when they were first drawn: one more of the kind will be as tall. */
  private readonly firstHeights = new Map<string, number>()
  /** Those of no known type. */
  private readonly unknown = new Set<NodeId>()
  private followed: GraphDocument | undefined
  private readonly order = new ReadingOrder()
  private readonly seen = new WithinRect(this.cards, reachesInto)

  constructor(private readonly registry: Registry) {}

  /** Brings the cards up to a document; gives those that came, went, stand elsewhere or may have other ports. */
  follow(document: GraphDocument): readonly NodeId[] {
    const changed: NodeId[] = []
    const before = this.followed
    this.followed = document
    const touched = before ? changesBetween(before, document).nodes : Object.keys(document.nodes)
    // Wires name the ports of cards whose type nobody knows.
    const named = before?.wires === document.wires ? [] : this.unknown
    for (const id of new Set([...touched, ...named])) {
      if (!Object.hasOwn(document.nodes, id)) {
        this.unknown.delete(id)
        if (this.cards.delete(id)) changed.push(id)
        this.seen.touch(id)
        continue
      }
      const { type, position } = document.nodes[id]!
      const card = this.cards.get(id)
      const definition = this.registry.get(type)
      if (card?.type === type && definition) {
        if (this.move(id, position)) changed.push(id)
        continue
      }
      if (definition) this.unknown.delete(id)
      else this.unknown.add(id)
      const ports = portsOf(document, this.registry, id)
      const least = portsHeight(Math.max(ports.in.length, ports.out.length))
      const newAs = before && !card ? `${type} ${isWired(document, id)}` : undefined
      const likely = newAs === undefined ? undefined : this.firstHeights.get(newAs)
      const height = card?.height ?? Math.max(least, likely ?? estimateHeight(definition))
      this.cards.set(id, { type, at: position, ports, width: cardWidth(definition), height, newAs })
      this.seen.touch(id)
      changed.push(id)
    }
    return changed
  }

  /** A card stands there, until a document says otherwise; says whether it stood elsewhere before. */
  move(id: NodeId, { x, y }: Position): boolean {
    const card = this.cards.get(id)
    if (!card || (card.at.x === x && card.at.y === y)) return false
    card.at = { x, y }
    this.seen.touch(id)
    return true
  }

  positionOf(id: NodeId): Position | undefined {
    return this.cards.get(id)?.at
  }

  /** Takes the height of a drawn card; says whether it was another before. */
  measured(id: NodeId, height: number): boolean {
    const card = this.cards.get(id)
    if (card?.newAs !== undefined) {
      this.firstHeights.set(card.newAs, height)
      card.newAs = undefined
    }
    if (!card || card.height === height) return false
    card.height = height
    this.seen.touch(id)
    return true
  }

  /** All nodes in reading order: the same list as long as the order is. */
  ids(): readonly NodeId[] {
    return this.followed ? this.order.follow(this.followed) : []
  }

  /** The cards of which some can be seen there, which is asked at every frame. */
  inView(rect: Rect): NodeId[] {
    return [...this.seen.in(rect).keys()]
  }

  /** The cards of which some is there. */
  within(rect: Rect): NodeId[] {
    return this.seen.within(rect).map(([id]) => id)
  }

  rect(id: NodeId): Rect | undefined {
    const card = this.cards.get(id)
    return card && { x: card.at.x, y: card.at.y, width: card.width, height: card.height }
  }

  *rects(ids: Iterable<NodeId> = this.cards.keys()): Iterable<Rect> {
    for (const id of ids) {
      const rect = this.rect(id)
      if (rect) yield rect
    }
  }

  /** The middle of a port. A port the card does not show is taken to be at its title. */
  port(side: Side, [node, name]: PortRef): Position | undefined {
    const card = this.cards.get(node)
    if (!card) return undefined
    const index = card.ports[side].findIndex((port) => port.name === name)
    const offset = portOffset(side, index, card.width)
    return { x: card.at.x + offset.x, y: card.at.y + offset.y }
  }

  /** The card at a point; the one in front where several are, which is the one nearest the end of `order`. */
  at(point: Position): NodeId | undefined {
    let found: NodeId | undefined
    for (const id of this.cards.keys()) {
      const rect = this.rect(id)
      const inside =
        rect &&
        point.x >= rect.x &&
        point.x <= rect.x + rect.width &&
        point.y >= rect.y &&
        point.y <= rect.y + rect.height
      if (inside) found = id
    }
    return found
  }

  ports(id: NodeId): CardPorts {
    return this.cards.get(id)?.ports ?? { in: [], out: [] }
  }
}

function reachesInto({ at, width, height }: Card, rect: Rect): boolean {
  return (
    at.x < rect.x + rect.width &&
    at.x + width > rect.x &&
    at.y < rect.y + rect.height &&
    at.y + height > rect.y
  )
}

/** Whether some wire meets a node: what is missing is said on its card. */
function isWired(document: GraphDocument, id: NodeId): boolean {
  const wiring = wiringOf(document)
  return wiring.into(id).length > 0 || wiring.outOf(id).length > 0
}
