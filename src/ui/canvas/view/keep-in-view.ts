import type { NodeId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { RunView } from '../../../session/run-view.ts'
import { bounds, overlap, type Rect, type Size } from '../../layout/card-geometry.ts'
import { isActive } from '../../trainers/use-trainers.ts'
import type { CanvasModel } from '../canvas-model.ts'
import type { CanvasView } from './canvas-view.ts'
import { panInto, type Viewport, visibleRect } from './viewport.ts'

const PAN_MS = 220

/**
 * When the canvas gets lower, because the panel of the runs opens below it, what a person looks at stays in view: it is
 * panned by as much as that takes, and by nothing where it can still be seen.
 */
export function keepInView(model: CanvasModel): () => void {
  const { view } = model
  let before: Size = view.size
  let stop = () => {}
  const observer = new ResizeObserver(() => {
    const { width, height } = view.container.getBoundingClientRect()
    const seen = visibleRect(view.viewport.value, before)
    const isLower = before.height > 0 && height < before.height
    before = { width, height }
    if (!isLower) return
    stop()
    const wanted = keptRect(lookedAt(model), seen, (id) => view.places.rect(id), {
      width: width / view.viewport.value.k,
      height: height / view.viewport.value.k,
    })
    if (wanted) stop = pan(view, panInto(view.viewport.value, wanted, before))
  })
  observer.observe(view.container)
  return () => {
    stop()
    observer.disconnect()
  }
}

/** What is selected; else the trainers under way and what shows their results. The most important first. */
function lookedAt({ project, selection }: CanvasModel): readonly NodeId[] {
  const { nodes } = selection.value
  if (nodes.size > 0) return [...nodes]
  const wiring = wiringOf(project.document.value)
  const running = Object.values<RunView>(project.runs.value).flatMap((run) =>
    isActive(run) ? [run.trainer] : [],
  )
  return [...running, ...running.flatMap((id) => [...wiring.behind(id)])]
}

/** The smallest rectangle around those of the nodes that were seen, as far as they fit together; nothing for none. */
export function keptRect(
  nodes: readonly NodeId[],
  seen: Rect,
  rectOf: (id: NodeId) => Rect | undefined,
  room: Size,
): Rect | undefined {
  let kept: Rect | undefined
  for (const id of nodes) {
    const rect = rectOf(id)
    if (!rect || !overlap(rect, seen)) continue
    const both = bounds(kept ? [kept, rect] : [rect])
    if (!kept || (both && both.width <= room.width && both.height <= room.height)) kept = both
  }
  return kept
}

/** Goes there smoothly, unless a person wants no motion or moves the canvas meanwhile. Returns the way to stop it. */
function pan(view: CanvasView, to: Viewport): () => void {
  const from = view.viewport.value
  if (to === from) return () => {}
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    view.setViewport(to)
    return () => {}
  }
  const start = performance.now()
  let last = from
  let frame = 0
  const step = (now: number) => {
    if (view.viewport.value !== last) return
    const share = Math.min(1, Math.max(0, (now - start) / PAN_MS))
    const eased = 1 - (1 - share) ** 3
    last = { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased, k: from.k }
    view.setViewport(last)
    if (share < 1) frame = requestAnimationFrame(step)
  }
  frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}
