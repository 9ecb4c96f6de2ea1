import type { GraphDocument, NodeId, Wire, WireId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { PortType } from '../../../graph/values/port-value.ts'
import type { Rect } from '../../layout/card-geometry.ts'
import { portOf } from '../../layout/ports-of.ts'
import { curveBounds, nearestOnCurve, type WireCurve, wireCurve } from '../wiring/wire-path.ts'
import type { CardPlaces } from './card-places.ts'

/** A wire as it is drawn. The same object as long as nothing about it changes. */
export interface WireShape {
  readonly id: WireId
  readonly wire: Wire
  /** The type of the port it comes from, where that is known. */
  readonly type?: PortType
  readonly curve: WireCurve
  readonly bounds: Rect
}

/** The curves of all wires, kept until one of a wire's ends moves. */
export class WireShapes {
  private readonly shapes = new Map<WireId, WireShape>()
  private readonly moved = new Set<NodeId>()
  private followed: GraphDocument['wires'] | undefined

  constructor(
    private readonly places: CardPlaces,
    private readonly registry: Registry,
  ) {}

  /** A card is somewhere else. */
  move(node: NodeId): void {
    this.moved.add(node)
  }

  /** Cards came, went or have other ports. */
  renew(): void {
    this.followed = undefined
  }

  /** Brings every curve up to where the cards are now. */
  follow(document: GraphDocument): void {
    if (this.followed === document.wires) {
      const wiring = wiringOf(document)
      for (const node of this.moved)
        for (const [id, wire] of [...wiring.into(node), ...wiring.outOf(node)]) this.shape(document, id, wire)
    } else {
      this.followed = document.wires
      for (const id of this.shapes.keys()) if (!Object.hasOwn(document.wires, id)) this.shapes.delete(id)
      for (const [id, wire] of Object.entries(document.wires)) this.shape(document, id, wire)
    }
    this.moved.clear()
  }

  private shape(document: GraphDocument, id: WireId, wire: Wire): void {
    const from = this.places.port('out', wire.from)
    const to = this.places.port('in', wire.to)
    const known = this.shapes.get(id)
    if (!from || !to) {
      this.shapes.delete(id)
      return
    }
    const type = portOf(document, this.registry, 'out', wire.from[0], wire.from[1])?.type
    const stays =
      known?.wire === wire &&
      known.type === type &&
      samePoint(known.curve.from, from) &&
      samePoint(known.curve.to, to)
    if (stays) return
    const curve = wireCurve(from, to)
    this.shapes.set(id, { id, wire, type, curve, bounds: curveBounds(curve) })
  }

  get(id: WireId): WireShape | undefined {
    return this.shapes.get(id)
  }

  within(rect: Rect): readonly WireShape[] {
    const found: WireShape[] = []
    for (const shape of this.shapes.values()) {
      const { x, y, width, height } = shape.bounds
      // A straight wire has no height.
      if (
        x < rect.x + rect.width &&
        rect.x < x + width + 1 &&
        y < rect.y + rect.height &&
        rect.y < y + height + 1
      )
        found.push(shape)
    }
    return found
  }

  /** The wire whose curve is nearest to a point, at most `reach` canvas units away. */
  near(point: { x: number; y: number }, reach: number): { shape: WireShape; t: number } | undefined {
    const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach }
    let best: { shape: WireShape; t: number; distance: number } | undefined
    for (const shape of this.within(around)) {
      const { distance, t } = nearestOnCurve(shape.curve, point)
      if (distance <= reach && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
        best = { shape, t, distance }
    }
    return best
  }
}

function samePoint(a: { x: number; y: number }, b: { x: number; y: number }): boolean {
  return a.x === b.x && a.y === b.y
}
