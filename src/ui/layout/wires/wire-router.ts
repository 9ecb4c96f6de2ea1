import type { NodeId, Position, WireId } from '../../../graph/document/document.ts'
import { type Rect, widened } from '../card-geometry.ts'
import { type Bundle, CLEARANCE, findRoute, type Ground, type Route, type WireEnds } from './find-route.ts'
import { layInLanes, type Routed } from './lanes.ts'
import { RectGrid } from './rect-grid.ts'
import { crosses, piecesOf, samePath, type WirePath } from './wire-path.ts'
import { portKey, WiresAtPorts } from './wires-at-ports.ts'

/**
 * Leads every wire around all cards: out of its output to the right, into its input from the left. What it gives
 * depends on nothing but its arguments; all in canvas units.
 *
 * @param obstacles where cards are, by node; other things that wires should not run behind may be among them.
 * @param wires the ports that each wire joins, with their places on the edges of the cards.
 * @returns the corners of each wire. Only where cards leave no room does one cross a card.
 */
export function routeWires(
  obstacles: ReadonlyMap<string, Rect>,
  wires: ReadonlyMap<WireId, WireEnds>,
): ReadonlyMap<WireId, WirePath> {
  const router = new WireRouter()
  for (const [key, rect] of obstacles) router.setObstacle(key, rect)
  for (const [id, ends] of wires) router.setWire(id, ends)
  router.route()
  return new Map([...wires.keys()].map((id) => [id, router.path(id)!]))
}

/** Units within which a wire that comes may move others aside: half of a narrow gap, and a lane. */
const BESIDE = 40

interface Led {
  readonly ends: WireEnds
  readonly bundle: Bundle
  readonly route: Route
}

/**
 * The ways of all wires, kept up to date: a way that did not change is not looked for again, and its path stays the
 * same object. A card in the hand is in no wire's way, so that one can be dropped on a wire; only its own wires follow.
 */
export class WireRouter {
  private readonly grid = new RectGrid()
  private readonly inHand = new Map<string, Rect>()
  private readonly wires = new Map<WireId, WireEnds>()
  private readonly led = new Map<WireId, Led>()
  private readonly paths = new Map<WireId, WirePath>()
  /** Where the paths are. */
  private readonly pieces = new RectGrid()
  /** Where the ways of those wires are that lanes took elsewhere. */
  private readonly ways = new RectGrid()
  /** The wires that were led around a thing. */
  private readonly around = new Map<string, Set<WireId>>()
  /** The place of each wire among the others. */
  private readonly places = new Map<WireId, number>()
  private lastPlace = 0
  private readonly changed = new Set<string>()
  /** Wires with other ends than they were led for. */
  private readonly rejoined = new Set<WireId>()
  private readonly atPorts = new WiresAtPorts()
  /** Wires that may share a port with more or fewer others than before. */
  private readonly regrouped = new Set<WireId>()

  /** A thing is here now, or nowhere. */
  setObstacle(key: string, rect: Rect | undefined): void {
    const lay = this.inHand.delete(key)
    const before = this.grid.get(key)
    if (!lay && (before === rect || (before && rect && sameRect(before, rect)))) return
    this.changed.add(key)
    if (rect) this.grid.set(key, [rect])
    else this.grid.delete(key)
  }

  /** A card is in the hand, and here for now. */
  lift(node: NodeId, rect: Rect): void {
    this.inHand.set(node, rect)
  }

  /** A wire joins these ports now, or none. */
  setWire(id: WireId, ends: WireEnds | undefined): void {
    const before = this.wires.get(id)
    if (before === ends || (before && ends && sameEnds(before, ends))) return
    if (!before || !ends || !samePort(before.from, ends.from) || !samePort(before.to, ends.to))
      for (const each of this.atPorts.join(id, before, ends)) this.regrouped.add(each)
    if (ends) {
      this.wires.set(id, ends)
      if (!before) this.places.set(id, this.lastPlace++)
      this.rejoined.add(id)
    } else {
      this.wires.delete(id)
      this.places.delete(id)
      this.rejoined.delete(id)
      this.regrouped.delete(id)
      this.setLed(id, undefined)
      this.paths.delete(id)
      this.pieces.delete(id)
      this.ways.delete(id)
    }
  }

  path(id: WireId): WirePath | undefined {
    return this.paths.get(id)
  }

  /** Brings all paths up to date. Returns the wires that run elsewhere than before. */
  route(): Iterable<WireId> {
    if (this.inHand.size > 0) return this.follow()
    const isSettled = this.regrouped.size + this.rejoined.size + this.changed.size === 0
    return isSettled ? [] : this.settle()
  }

  /** The wires of cards in the hand; all others stay as they are. */
  private follow(): Iterable<WireId> {
    const ground = { grid: this.grid, inHand: this.inHand }
    const moved: WireId[] = []
    const carried: WireId[] = []
    for (const id of this.rejoined) {
      const ends = this.wires.get(id)!
      const led = this.led.get(id)
      if (led && sameEnds(led.ends, ends)) continue
      const by = led && commonMove(led.ends, ends)
      const path = this.paths.get(id)
      if (by && path) {
        const { route } = led
        this.setLed(id, { ...led, ends, route: { ...route, path: shifted(route.path, by) } })
        this.put(id, shifted(path, by))
        carried.push(id)
      } else {
        this.lead(id, ends, led?.bundle, ground)
        moved.push(id)
      }
    }
    this.rejoined.clear()
    return [...carried, ...this.lay(moved, ground)]
  }

  private settle(): Iterable<WireId> {
    const ground = { grid: this.grid, inHand: this.inHand }
    const changed = [...this.changed].map((key) => {
      const rect = this.grid.get(key)
      return { key, near: rect && widened(rect, CLEARANCE) }
    })
    const anew: WireId[] = []
    for (const id of this.disturbable(changed)) {
      const ends = this.wires.get(id)!
      const led = this.led.get(id)
      const bundle = this.atPorts.bundleOf(ends)
      const isLed = led && sameEnds(led.ends, ends) && led.bundle === bundle
      if (isLed && !isDisturbed(led, this.paths.get(id), changed)) continue
      this.lead(id, ends, bundle, ground)
      anew.push(id)
    }
    this.changed.clear()
    this.rejoined.clear()
    this.regrouped.clear()
    const beside = this.near(anew)
    return this.lay([...anew, ...beside], ground, this.near([...anew, ...beside]))
  }

  /** Wires that meet other ports or others there, and those that these things were or are in the way of: in their order. */
  private disturbable(changed: readonly Changed[]): readonly WireId[] {
    const found = new Set([...this.rejoined, ...this.regrouped])
    for (const { key, near } of changed) {
      for (const id of this.around.get(key) ?? []) found.add(id)
      if (!near) continue
      for (const grid of [this.pieces, this.ways]) for (const { key: id } of grid.within(near)) found.add(id)
    }
    return [...found].sort((a, b) => this.places.get(a)! - this.places.get(b)!)
  }

  /** Other wires of which a piece runs beside one of these. */
  private near(ids: readonly WireId[]): readonly WireId[] {
    const found = new Set<WireId>()
    for (const id of ids)
      for (const path of [this.led.get(id)!.route.path, this.paths.get(id) ?? []])
        for (const piece of piecesOf(path, BESIDE))
          for (const { key } of this.pieces.within(piece)) found.add(key)
    for (const id of ids) found.delete(id)
    return [...found]
  }

  private lead(id: WireId, ends: WireEnds, bundle: Bundle, ground: Ground): void {
    this.setLed(id, { ends, bundle, route: findRoute(ends, ground, bundle) })
  }

  private setLed(id: WireId, led: Led | undefined): void {
    const before = this.led.get(id)?.route.met
    const met = led?.route.met
    if (met !== before) {
      for (const key of before ?? []) {
        const ids = this.around.get(key)!
        if (ids.delete(id) && ids.size === 0) this.around.delete(key)
      }
      for (const key of met ?? []) {
        const ids = this.around.get(key)
        if (ids) ids.add(id)
        else this.around.set(key, new Set([id]))
      }
    }
    if (led) this.led.set(id, led)
    else this.led.delete(id)
  }

  private lay(ids: readonly WireId[], ground: Ground, laid: readonly WireId[] = []): readonly WireId[] {
    const routed = (id: WireId, path: WirePath, isLaid = false): Routed => {
      const { from, to } = this.led.get(id)!.ends
      return { from: portKey(from), to: portKey(to), nodes: [from.node, to.node], path, isLaid }
    }
    const paths = layInLanes(
      [
        ...ids.map((id) => routed(id, this.led.get(id)!.route.path)),
        ...laid.map((id) => routed(id, this.paths.get(id)!, true)),
      ],
      ground,
    )
    return ids.filter((id, i) => {
      const [before, path] = [this.paths.get(id), paths[i]!]
      const isSame = before && samePath(before, path)
      this.put(id, isSame ? before : path)
      return !isSame
    })
  }

  private put(id: WireId, path: WirePath): void {
    if (this.paths.get(id) !== path) {
      this.paths.set(id, path)
      this.pieces.set(id, piecesOf(path, 0))
    }
    const way = this.led.get(id)!.route.path
    if (samePath(way, path)) this.ways.delete(id)
    else this.ways.set(id, piecesOf(way, 0))
  }
}

/** A thing that came, went or moved, and what is near to where it is now. */
interface Changed {
  readonly key: string
  readonly near: Rect | undefined
}

/** Whether a way may be better, or blocked, now that these things are where they are. */
function isDisturbed(
  { route: { path, met } }: Led,
  laid: WirePath | undefined,
  changed: readonly Changed[],
): boolean {
  return changed.some(
    ({ key, near }) => met.has(key) || (near && (crosses(path, near) || (laid && crosses(laid, near)))),
  )
}

function shifted(path: WirePath, by: Position): WirePath {
  return path.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }))
}

/** How far both ends moved together. */
function commonMove(before: WireEnds, now: WireEnds): Position | undefined {
  const x = now.from.at.x - before.from.at.x
  const y = now.from.at.y - before.from.at.y
  const together = now.to.at.x - before.to.at.x === x && now.to.at.y - before.to.at.y === y
  return together && samePort(before.from, now.from) && samePort(before.to, now.to) ? { x, y } : undefined
}

function sameEnds(a: WireEnds, b: WireEnds): boolean {
  return (
    samePort(a.from, b.from) && samePort(a.to, b.to) && samePlace(a.from, b.from) && samePlace(a.to, b.to)
  )
}

function samePort(a: WireEnds['from'], b: WireEnds['from']): boolean {
  return a.node === b.node && a.port === b.port
}

function samePlace({ at: a }: WireEnds['from'], { at: b }: WireEnds['from']): boolean {
  return a.x === b.x && a.y === b.y
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
