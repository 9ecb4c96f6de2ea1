import type { ReactElement } from 'react'
import { AreaPlugin } from 'rete-area-plugin'
import type { GraphDocument, NodeId, Position } from '../../../graph/document/document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { WritableSignal } from '../../../session/base/signal.ts'
import { afterFrame } from '../../base/signals/after-frame.ts'
import { bounds, isInside, middleOf, type Rect, type Size } from '../../layout/card-geometry.ts'
import { READABLE_ZOOM } from '../../layout/first-screen.ts'
import { CanvasFocus } from './canvas-focus.ts'
import { CardElements, withoutWires } from './card-elements.ts'
import { CardHeights } from './card-heights.ts'
import { CardPlaces } from './card-places.ts'
import { DocumentBinding } from './document-binding.ts'
import { IndexedEditor } from './indexed-editor.ts'
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
import { detailsNext, sameItems, sameMembers } from './what-changes.ts'
import { type WireShape, WireShapes } from './wire-shapes.ts'

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
 * Rete gets to know a node once its card is near enough to be read. Of its plug-ins the area and the React renderer are
 * used, the latter with one tree (one-tree-renderer.ts). Its connections stay glued to the pointer where they do not fit,
 * and its dragging throws a card when a second finger comes down; wiring/ and gestures/ do both instead.
 */
export class CanvasView {
  readonly viewport = new WritableSignal<Viewport>({ x: 0, y: 0, k: 1 })
  /** Every node that is shown, whether it can be seen or not, in reading order. */
  readonly nodes = new WritableSignal<readonly NodeId[]>([], sameItems)
  readonly visible = new WritableSignal<ReadonlySet<NodeId>>(new Set(), sameMembers)
  /** Those of the visible nodes whose whole card is drawn; the others show their title. */
  readonly detailed = new WritableSignal<ReadonlySet<NodeId>>(new Set(), sameMembers)
  readonly wires = new WritableSignal<readonly WireShape[]>([], sameItems)
  /** So far away that cards show their title only. */
  readonly far = new WritableSignal(false)
  /** Goes up once cards that were drawn turned out to be of another height, and the view rests. */
  readonly heights = new WritableSignal(0)
  readonly places: CardPlaces
  readonly shapes: WireShapes
  /** Has what is drawn for the nodes of `detailed`. */
  readonly renderer: OneTreeRenderer
  /** Everything on the canvas is in it. */
  readonly world = document.createElement('div')
  readonly focus: CanvasFocus
  /** What React draws for nodes. */
  readonly elements: CardElements
  /** The zoom at which cards are as large as everything else. */
  textSize = 1
  private readonly editor = new IndexedEditor()
  private readonly area: AreaPlugin<Schemes>
  private readonly ground: ScrolledGround
  private readonly binding: DocumentBinding
  private readonly cardHeights: CardHeights
  private readonly observer = new ResizeObserver(() => this.resized())
  private shown: GraphDocument | undefined
  private screen: Size & Position = { x: 0, y: 0, width: 0, height: 0 }
  /** The part of the canvas whose cards and wires are drawn. */
  private covered: Rect = { x: 0, y: 0, width: 0, height: 0 }
  private frame = 0
  private commits = 0
  private measures = 0
  private rest: ReturnType<typeof setTimeout> | undefined
  private zooming = false
  private unseen: (() => void) | undefined

  constructor(
    readonly container: HTMLElement,
    registry: Registry,
    /** What is drawn for a node that can be read. */
    draw: (id: NodeId) => ReactElement,
  ) {
    // Off the page: Rete's own handlers track no pointer ids and cannot tell a trackpad from a wheel; see gestures/.
    this.area = new AreaPlugin<Schemes>(document.createElement('div'))
    this.places = new CardPlaces(registry)
    this.elements = new CardElements(this.area, (id) => this.places.positionOf(id))
    this.renderer = new OneTreeRenderer(draw)
    this.area.use(this.renderer.plugin)
    this.editor.addPipe(withoutWires)
    this.editor.use(this.area)
    this.area.addPipe((context) => {
      if (typeof context === 'object' && 'type' in context && context.type === 'nodetranslated')
        this.hold(context.data.id, context.data.position)
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
    this.shapes = new WireShapes(this.places, registry)
    this.binding = new DocumentBinding(this.editor, this.area, (document) => this.patched(document))
    this.cardHeights = new CardHeights(this.places, (nodes) => this.measured(nodes))
    this.observer.observe(container)
    this.readScreen()
  }

  /** Resolves when Rete shows the document. */
  show(document: GraphDocument): Promise<void> {
    return this.binding.show(document)
  }

  /** Follows how tall a card is; returns the way to stop. */
  measure(id: NodeId, card: HTMLElement): () => void {
    return this.cardHeights.follow(id, card)
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
      this.ground.settle()
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
    if (this.binding.has(id)) void this.area.translate(id, position)
    else this.hold(id, position)
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
    this.shown = undefined
    this.observer.disconnect()
    this.cardHeights.close()
    this.area.destroy()
    this.ground.close()
  }

  private patched(document: GraphDocument): void {
    this.shown = document
    for (const id of this.places.follow(document)) this.moved(id)
    this.invalidate()
  }

  private hold(id: NodeId, position: Position): void {
    if (this.places.move(id, position)) this.moved(id)
    this.invalidate()
  }

  private moved(id: NodeId): void {
    this.shapes.move(id)
    this.elements.place(id)
  }

  private commit(): void {
    if (!this.shown) return
    this.shapes.follow(this.shown, this.rest === undefined)
    // The next step of a zoom shows another part: what is beyond the edges waits until it is over.
    const seen = visibleRect(this.viewport.value, this.screen, this.zooming ? 0 : MARGIN)
    this.covered = seen
    const visible = this.places.inView(seen)
    const { detailed, isAll } = detailsNext(visible, this.detailed.value, this.viewport.value, this.zooming)
    if (!isAll) this.invalidate()
    if (this.shapes.isBehind) afterFrame.subscribe(() => this.invalidate())
    const coming = detailed.flatMap((id): [NodeId, Position][] => {
      const at = this.binding.has(id) ? undefined : this.places.positionOf(id)
      return at ? [[id, at]] : []
    })
    const commit = ++this.commits
    // Within the same frame, before anything is drawn; else a later one knows better.
    const publish = () => commit === this.commits && this.publish(seen, visible, detailed)
    if (coming.length === 0) publish()
    else void this.binding.bring(coming).then(publish)
  }

  private publish(seen: Rect, visible: readonly NodeId[], detailed: readonly NodeId[]): void {
    if (!this.shown) return
    this.nodes.set(this.places.ids())
    this.visible.set(new Set(visible))
    this.detailed.set(new Set(detailed))
    this.wires.set(this.shapes.inView(seen))
    this.far.set(this.viewport.value.k < FAR_ZOOM)
    this.world.toggleAttribute('data-far', this.far.value)
    if (this.rest === undefined) this.heights.set(this.measures)
  }

  private measured(nodes: readonly NodeId[]): void {
    for (const id of nodes) this.shapes.measure(id)
    this.measures++
    this.invalidate()
  }

  private resized(): void {
    const before = this.screen
    this.readScreen()
    this.setViewport(stayOnPage(this.viewport.value, before, this.screen))
    this.ground.settle()
    this.unseen?.()
    this.invalidate()
  }
}
