import type { ProjectSession, Workspace } from '../../session/types.ts'
import { bounds, overlap } from '../layout/card-geometry.ts'
import type { CanvasModel } from './canvas-model.ts'
import { cardRect, takenPlaces } from './taken-places.ts'
import { readingOrder } from './view/reading-order.ts'
import { clampZoom, openingView, type Viewport, visibleRect } from './view/viewport.ts'

const KEY = 'canvas.views'
/** The views of so many projects are kept: those looked at last. */
const MOST = 100
/** With these a person takes over what is seen. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const

type KeptViews = Readonly<Record<ProjectSession['id'], Viewport>>

/** What one sees first of a project: what one saw last, if one has moved the view; else all of it, or its beginning. */
export class Opening {
  private readonly kept: Promise<KeptViews>
  private shown: Viewport | undefined
  private closed = false
  private readonly ended = new AbortController()

  constructor(
    private readonly model: CanvasModel,
    private readonly workspace: Workspace,
  ) {
    this.kept = this.read()
    window.addEventListener('pagehide', this.keep)
  }

  async show(): Promise<void> {
    const { model } = this
    const before = (await this.kept)[model.project.id]
    const all = bounds(takenPlaces(model, true))
    const [first] = readingOrder(model.project.document.value)
    if (!all || this.closed) return
    const { view } = model
    const look = () => {
      // What is kept may be damaged.
      const isZoom = before && clampZoom(before.k) === before.k
      const isThere = isZoom && overlap(all, visibleRect(before, view.size))
      const start = first === undefined ? all : cardRect(model, first)
      view.setViewport(isThere ? before : openingView(all, start, view.size, view.textSize))
      // An address may have named one.
      view.reveal(model.selection.value.nodes)
      this.shown = view.viewport.value
    }
    view.whenSeen(look)
    // What is said of a graph that was just opened comes in a line above the canvas, which covers no card.
    // What opens below it, as the panel of the runs does, makes room for itself.
    const topOf = () => view.container.getBoundingClientRect().top
    let top = topOf()
    const resized = new ResizeObserver(() => {
      if (view.size.height > 0 && topOf() !== top) look()
      top = topOf()
    })
    resized.observe(view.container)
    for (const touch of TOUCHES)
      window.addEventListener(touch, () => resized.disconnect(), { capture: true, signal: this.ended.signal })
    this.ended.signal.addEventListener('abort', () => resized.disconnect())
  }

  close(): void {
    this.ended.abort()
    window.removeEventListener('pagehide', this.keep)
    this.keep()
    this.closed = true
  }

  private readonly keep = (): void => {
    const now = this.model.view.viewport.value
    if (this.shown !== undefined && this.shown !== now) void this.write(now)
  }

  private async write(view: Viewport): Promise<void> {
    const { [this.model.project.id]: _, ...others } = await this.read()
    const latest = Object.entries(others).slice(1 - MOST)
    this.workspace.saveSetting(KEY, { ...Object.fromEntries(latest), [this.model.project.id]: view })
  }

  private async read(): Promise<KeptViews> {
    return ((await this.workspace.readSetting(KEY)) ?? {}) as KeptViews
  }
}
