import type { ReactElement } from 'react'
import { NodeEditor } from 'rete'
import { AreaPlugin } from 'rete-area-plugin'
import type { GraphDocument, NodeId, Position } from '../../../graph/document/document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { follow, WritableSignal } from '../../../session/base/signal.ts'
import type { Signal } from '../../../session/signal.ts'
import { bounds, isInside, middleOf, type Rect, type Size } from '../../layout/card-geometry.ts'
import { READABLE_ZOOM } from '../../layout/first-screen.ts'
import { CanvasFocus } from './canvas-focus.ts'
import { CardElements, withoutWires } from './card-elements.ts'
import { CardPlaces } from './card-places.ts'
import { DocumentBinding } from './document-binding.ts'
import { OneTreeRenderer } from './one-tree-renderer.ts'
import type { Schemes } from './schemes.ts'
import { ScrolledGround } from './scrolled-ground.ts'
import {
  FAR_ZOOM,
  fitRect,
  panBy,
  panInto,
  stayOnPage,
  toCanvas,
  toScreen,
  type Viewport,
  visibleRect,
  zoomAt,
} from './viewport.ts'
import { type WireShape, WireShapes } from './wire-shapes.ts'

/** Cards that get their details in one frame: building a hundred at once would be felt. */
const CARDS_A_FRAME = 10
/** Milliseconds after the last step of a pan or zoom. */
const REST = 160
/** What is drawn beyond the edges of the screen, so that a small pan shows no blank. */
const MARGIN = 160
/** A pan that leaves so much of it draws nothing. */
const LEAST_MARGIN = 40

/**
 * The canvas without React: Rete's editor and area as a view over the document, where everything is, and what of it
 * can be seen. Rendering follows signals, which change at most once a frame.
 *
 * Of Rete's plug-ins the area and the React renderer are used, the latter with one tree (one-tree-renderer.ts): with a
 * root per node, socket and wire, as it comes, 1,000 nodes took 6.9 s to load and 750,000 listeners. Rete's connections
 * stay glued to the pointer where they do not fit, and its dragging throws a card when a second finger comes down;
 * wiring/ and gestures/ do both instead.
 */
export class CanvasView {
  readonly viewport = new WritableSignal<Viewport>({ x: 0, y: 0, k: 1 })
  /** Every node that Rete shows, whether it can be seen or not. */
  readonly nodes: Signal<readonly NodeId[]>
  /** What is drawn for each of them. */
  readonly cards: Signal<ReadonlyMap<NodeId, ReactElement>>
  readonly visible = new WritableSignal<ReadonlySet<NodeId>>(new Set())
  /** Those of the visible nodes whose whole card is drawn; the others show their title. */
  readonly detailed = new WritableSignal<ReadonlySet<NodeId>>(new Set())
  readonly wires = new WritableSignal<readonly WireShape[]>([])
  /** So far away that cards show their title only. */
  readonly far = new WritableSignal(false)
  /** Goes up once cards that were drawn turned out to be of another height, and the view rests. */
  readonly heights = new WritableSignal(0)
  readonly places: CardPlaces
  readonly shapes: WireShapes
  /** Everything on the canvas is in it. */
  readonly world = document.createElement('div')
  readonly focus: CanvasFocus
  /** What React draws for nodes. */
  readonly elements: CardElements
  /** The zoom at which cards are as large as everything else. */
  textSize = 1
  private readonly editor = new NodeEditor<Schemes>()
  private readonly area: AreaPlugin<Schemes>
  private readonly ground: ScrolledGround
  private readonly renderer: OneTreeRenderer
  private readonly binding: DocumentBinding
  private readonly observer: ResizeObserver
  private readonly observed = new WeakMap<Element, NodeId>()
  private shown: GraphDocument | undefined
  private screen: Size & Position = { x: 0, y: 0, width: 0, height: 0 }
  /** The part of the canvas whose cards and wires are drawn. */
  private covered: Rect = { x: 0, y: 0, width: 0, height: 0 }
  private frame = 0
  private measures = 0
  private rest: ReturnType<typeof setTimeout> | undefined
  private zooming = false
  private unseen: (() => void) | undefined

  constructor(
    readonly container: HTMLElement,
    registry: Registry,
    /** What is drawn for a node. */
    draw: (id: NodeId) => ReactElement,
  ) {
    // Off the page: Rete's own handlers track no pointer ids and cannot tell a trackpad from a wheel; see gestures/.
    this.area = new AreaPlugin<Schemes>(document.createElement('div'))
    this.elements = new CardElements(this.area)
    this.renderer = new OneTreeRenderer(draw)
    this.cards = this.renderer.cards
    this.nodes = follow(this.cards, (cards) => [...cards.keys()])
    this.area.use(this.renderer.plugin)
    this.editor.addPipe(withoutWires)
    this.editor.use(this.area)
    this.area.addPipe((context) => {
      if (typeof context === 'object' && 'type' in context && context.type === 'nodetranslated') {
        this.shapes.move(context.data.id)
        this.invalidate()
      }
      return context
    })
    // Else the browser adds up, at every step of a pan, how far a thousand cards reach.
    this.world.style.contain = 'layout style size'
    this.world.style.transformOrigin = '0 0'
    this.ground = new ScrolledGround(this.world, ({ x, y }) =>
      this.setViewport(panBy(this.viewport.value, -x, -y)),
    )
    container.append(this.ground.window)
    this.focus = new CanvasFocus(container, this.world)
    this.places = new CardPlaces(registry, (id) => this.area.nodeViews.get(id)?.position)
    this.shapes = new WireShapes(this.places, registry)
    this.binding = new DocumentBinding(this.editor, this.area, (document) => this.patched(document))
    this.observer = new ResizeObserver((entries) => this.resized(entries))
    this.observer.observe(container)
    this.readScreen()
  }

  /** Resolves when Rete shows the document. */
  show(document: GraphDocument): Promise<void> {
    return this.binding.show(document)
  }

  /** Follows how tall a card is; returns the way to stop. */
  measure(id: NodeId, card: HTMLElement): () => void {
    this.observed.set(card, id)
    this.observer.observe(card)
    return () => this.observer.unobserve(card)
  }

  setViewport(viewport: Viewport): void {
    if (viewport === this.viewport.value) return
    this.ground.show(viewport)
    const zooms = viewport.k !== this.viewport.value.k
    this.zooming ||= zooms
    this.viewport.set(viewport)
    this.holdStill()
    if (zooms || !isInside(visibleRect(viewport, this.screen, LEAST_MARGIN), this.covered)) this.invalidate()
  }

  /** Once the view rests, cards that came near get their details. */
  private holdStill(): void {
    clearTimeout(this.rest)
    this.rest = setTimeout(() => {
      this.rest = undefined
      this.zooming = false
      this.ground.settle(this.viewport.value)
      this.invalidate()
    }, REST)
  }

  /** As of the last look. */
  get size(): Size {
    return this.screen
  }

  /** Looks again where the canvas is on the page; the page may have scrolled. */
  readScreen(): void {
    const { left, top, width, height } = this.container.getBoundingClientRect()
    this.screen = { x: left, y: top, width, height }
  }

  /** From the page (`clientX`, `clientY`) to the canvas's top left corner. */
  onScreen(event: { readonly clientX: number; readonly clientY: number }): Position {
    return { x: event.clientX - this.screen.x, y: event.clientY - this.screen.y }
  }

  fromScreen(point: Position): Position {
    return toCanvas(this.viewport.value, point)
  }

  onCanvas(event: { readonly clientX: number; readonly clientY: number }): Position {
    return toCanvas(this.viewport.value, this.onScreen(event))
  }

  /** Moves a card on the screen only, while it is dragged. */
  preview(id: NodeId, position: Position): void {
    void this.area.translate(id, position)
  }

  /** Shows all cards and what is beside them whole, in the middle. */
  fit(extra: readonly Rect[] = []): void {
    const all = bounds([...this.places.rects(), ...extra])
    if (all) this.whenSeen(() => this.setViewport(fitRect(all, this.screen, undefined, this.textSize)))
  }

  /** Now, or as soon as the canvas has a size. */
  whenSeen(look: () => void): void {
    this.unseen = this.screen.width === 0 ? () => this.whenSeen(look) : undefined
    if (!this.unseen) look()
  }

  /** Pans just as far as needed to bring these nodes into view. */
  reveal(ids: Iterable<NodeId>): void {
    const all = bounds(this.places.rects(ids))
    if (all) this.revealRect(all)
  }

  revealRect(rect: Rect): void {
    this.setViewport(panInto(this.viewport.value, rect, this.screen))
  }

  /** Brings a node into view, and near enough to be read. */
  approach(id: NodeId): void {
    const rect = this.places.rect(id)
    const { k } = this.viewport.value
    if (rect && k < FAR_ZOOM) {
      const readable = READABLE_ZOOM * this.textSize
      this.setViewport(zoomAt(this.viewport.value, readable, toScreen(this.viewport.value, middleOf(rect))))
    }
    this.reveal([id])
  }

  /** Asks for a commit at the next frame. */
  invalidate(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.commit()
    })
  }

  close(): void {
    cancelAnimationFrame(this.frame)
    clearTimeout(this.rest)
    this.binding.close()
    this.observer.disconnect()
    this.area.destroy()
    this.ground.close()
  }

  private patched(document: GraphDocument): void {
    this.shown = document
    for (const id of this.places.follow(document)) this.shapes.move(id)
    this.invalidate()
  }

  private commit(): void {
    if (!this.shown) return
    this.shapes.follow(this.shown, this.rest === undefined)
    // The next step of a zoom shows another part: what is beyond the edges waits until it is over.
    const seen = visibleRect(this.viewport.value, this.screen, this.zooming ? 0 : MARGIN)
    this.covered = seen
    this.renderer.publish()
    const visible = this.places.within(seen)
    if (!sameItems(visible, [...this.visible.value])) this.visible.set(new Set(visible))
    this.detail(visible)
    const wires = this.shapes.within(seen)
    if (!sameItems(wires, this.wires.value)) this.wires.set(wires)
    this.far.set(this.viewport.value.k < FAR_ZOOM)
    this.world.toggleAttribute('data-far', this.far.value)
    if (this.rest === undefined) this.heights.set(this.measures)
  }

  /** Gives details to the cards that can be read, a few a frame, and takes them from others once no zoom leads back. */
  private detail(visible: readonly NodeId[]): void {
    const isNear = this.viewport.value.k >= FAR_ZOOM
    const before = this.detailed.value
    const kept = isNear || this.zooming ? visible.filter((id) => before.has(id)) : []
    const missing = isNear && !this.zooming ? visible.filter((id) => !before.has(id)) : []
    const next = [...kept, ...missing.slice(0, CARDS_A_FRAME)]
    if (next.length !== before.size || missing.length > 0) this.detailed.set(new Set(next))
    if (missing.length > CARDS_A_FRAME) this.invalidate()
  }

  private resized(entries: readonly ResizeObserverEntry[]): void {
    let changed = false
    for (const { target, borderBoxSize } of entries) {
      const id = this.observed.get(target)
      if (id === undefined) {
        const before = this.screen
        this.readScreen()
        this.setViewport(stayOnPage(this.viewport.value, before, this.screen))
        this.ground.settle(this.viewport.value)
        this.unseen?.()
        changed = true
      } else if (this.places.measured(id, borderBoxSize[0]?.blockSize ?? 0)) {
        this.shapes.measure(id)
        this.measures++
        changed = true
      }
    }
    if (changed) this.invalidate()
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}
