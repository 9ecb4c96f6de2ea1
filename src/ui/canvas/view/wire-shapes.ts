import { changesBetween } from '../../../graph/document/changes.ts'
import type { GraphDocument, NodeId, Wire, WireId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { PortType } from '../../../graph/values/port-value.ts'
import type { Rect } from '../../layout/card-geometry.ts'
import { noteRect } from '../../layout/part-rects.ts'
import { portOf } from '../../layout/ports-of.ts'
import { nearestOnPath, pathBounds, type WirePath } from '../../layout/wires/wire-path.ts'
import { WireRouter } from '../../layout/wires/wire-router.ts'
import type { CardPlaces } from './card-places.ts'
import { WithinRect } from './within-rect.ts'

/** A wire as it is drawn. The same object as long as nothing about it changes. */
export interface WireShape {
  readonly id: WireId
  readonly wire: Wire
  /** The type of the port it comes from, where that is known. */
  readonly type?: PortType
  readonly path: WirePath
  readonly bounds: Rect
}

/** Where all wires run: around cards and notes, as these are now. */
export class WireShapes {
  private readonly shapes = new Map<WireId, WireShape>()
  private readonly seen = new WithinRect(this.shapes, reachesInto)
  private readonly router = new WireRouter()
  private readonly moved = new Set<NodeId>()
  private readonly measured = new Set<NodeId>()
  private readonly inHand = new Set<NodeId>()
  private followed: GraphDocument | undefined

  constructor(
    private readonly places: CardPlaces,
    private readonly registry: Registry,
  ) {}

  /** A card has other ports, or is somewhere else: for good, or in the hand, where the document does not know of it yet. */
  move(node: NodeId): void {
    this.moved.add(node)
  }

  /** A card is taller or shorter than thought. */
  measure(node: NodeId): void {
    this.measured.add(node)
  }

  /** Cards are there that wires do not run around yet: they will after another call of `follow`. */
  get isBehind(): boolean {
    return this.moved.size > 0
  }

  /**
   * Brings every wire up to where the cards are now; to how tall they are only where the view is at rest. For a card
   * that came without a wire the others make way at the next call, so that it need not wait for them.
   */
  follow(document: GraphDocument, isAtRest = true): void {
    const before = this.followed
    this.followed = document
    const touched = new Set(this.moved)
    this.moved.clear()
    const changes = before && before !== document ? changesBetween(before, document) : undefined
    if (before !== document) this.compare(changes?.nodes ?? Object.keys(document.nodes), document, touched)
    if (before) this.putOff(before, document, touched)
    for (const node of touched) this.place(document, node)
    if (isAtRest) {
      for (const node of this.measured) this.place(document, node)
      this.measured.clear()
    }
    if (before?.notes !== document.notes) this.placeNotes(before, document)
    const renewed = before?.wires === document.wires ? [] : (changes?.wires ?? Object.keys(document.wires))
    const wires = this.wiresToFollow(document, touched, renewed)
    for (const id of wires) this.join(id, document.wires[id]!)
    for (const id of [...wires, ...this.router.route()]) this.shape(document, id)
  }

  /** Takes out the nodes that went, and adds those that came or are others now. */
  private compare(changed: Iterable<NodeId>, document: GraphDocument, touched: Set<NodeId>): void {
    for (const node of this.inHand) touched.add(node)
    for (const id of changed) {
      touched.add(id)
      if (Object.hasOwn(document.nodes, id)) continue
      this.inHand.delete(id)
      this.router.setObstacle(id, undefined)
    }
  }

  private putOff(before: GraphDocument, document: GraphDocument, touched: Set<NodeId>): void {
    const wiring = wiringOf(document)
    for (const id of touched) {
      const isNew = Object.hasOwn(document.nodes, id) && !Object.hasOwn(before.nodes, id)
      if (!isNew || wiring.into(id).length > 0 || wiring.outOf(id).length > 0) continue
      touched.delete(id)
      this.moved.add(id)
    }
  }

  private place(document: GraphDocument, node: NodeId): void {
    const rect = this.places.rect(node)
    const at = document.nodes[node]?.position
    if (!rect || !at) return
    if (rect.x === at.x && rect.y === at.y) {
      this.inHand.delete(node)
      this.router.setObstacle(node, rect)
    } else {
      this.inHand.add(node)
      this.router.lift(node, rect)
    }
  }

  private placeNotes(before: GraphDocument | undefined, document: GraphDocument): void {
    for (const id of Object.keys(before?.notes ?? {}))
      if (!Object.hasOwn(document.notes, id)) this.router.setObstacle(`note ${id}`, undefined)
    for (const [id, note] of Object.entries(document.notes))
      this.router.setObstacle(`note ${id}`, noteRect(note))
  }

  /** Those that may have other ends; what went is forgotten. */
  private wiresToFollow(
    document: GraphDocument,
    touched: ReadonlySet<NodeId>,
    renewed: Iterable<WireId>,
  ): ReadonlySet<WireId> {
    const wiring = wiringOf(document)
    const wires = new Set<WireId>()
    for (const node of touched)
      for (const [id] of [...wiring.into(node), ...wiring.outOf(node)]) wires.add(id)
    for (const id of renewed) {
      if (Object.hasOwn(document.wires, id)) wires.add(id)
      else this.forget(id)
    }
    return wires
  }

  private join(id: WireId, { from, to }: Wire): void {
    const start = this.places.port('out', from)
    const end = this.places.port('in', to)
    if (!start || !end) this.forget(id)
    else
      this.router.setWire(id, {
        from: { node: from[0], port: from[1], at: start },
        to: { node: to[0], port: to[1], at: end },
      })
  }

  private forget(id: WireId): void {
    this.router.setWire(id, undefined)
    this.shapes.delete(id)
    this.seen.touch(id)
  }

  private shape(document: GraphDocument, id: WireId): void {
    const wire = document.wires[id]
    const path = this.router.path(id)
    const known = this.shapes.get(id)
    if (!wire || !path) return
    const type = portOf(document, this.registry, 'out', wire.from[0], wire.from[1])?.type
    if (known?.wire === wire && known.type === type && known.path === path) return
    this.shapes.set(id, { id, wire, type, path, bounds: pathBounds(path) })
    this.seen.touch(id)
  }

  get(id: WireId): WireShape | undefined {
    return this.shapes.get(id)
  }

  /** The wires of which some can be seen there, which is asked at every frame. */
  inView(rect: Rect): readonly WireShape[] {
    return [...this.seen.in(rect).values()]
  }

  /** The wires of which some is there. */
  within(rect: Rect): readonly WireShape[] {
    return this.seen.within(rect).map(([, shape]) => shape)
  }

  /** The wire that is nearest to a point, at most `reach` canvas units away. */
  near(point: { x: number; y: number }, reach: number): { shape: WireShape; t: number } | undefined {
    const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach }
    let best: { shape: WireShape; t: number; distance: number } | undefined
    for (const shape of this.within(around)) {
      const { distance, t } = nearestOnPath(shape.path, point)
      if (distance <= reach && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
        best = { shape, t, distance }
    }
    return best
  }
}

function reachesInto({ bounds: { x, y, width, height } }: WireShape, rect: Rect): boolean {
  // A straight wire has no height.
  return (
    x < rect.x + rect.width && rect.x < x + width + 1 && y < rect.y + rect.height && rect.y < y + height + 1
  )
}
