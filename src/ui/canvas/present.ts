import { skip } from 'rxjs'
import { trainersOf } from '../../graph/compile/compile.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { bounds } from '../layout/card-geometry.ts'
import type { CanvasModel } from './canvas-model.ts'
import { fitRect, type Viewport } from './view/viewport.ts'

/** What is shown may fill the canvas, but no card needs to be larger than this beside its text size. */
const LARGEST = 1.4
const MARGIN = 32

/** Goes to what matters while the project is presented, and back to where one was. Returns the way to stop. */
export function followPresentation(model: CanvasModel): () => void {
  const { view, frame } = model
  let before: Viewport | undefined
  let handle = 0
  const subscription = frame.presenting.changes.pipe(skip(1)).subscribe((presenting) => {
    cancelAnimationFrame(handle)
    const then = presenting ? () => show(model) : () => before && view.setViewport(before)
    if (presenting) before = view.viewport.value
    // The canvas has its new size and the cards their text size once that has been laid out.
    handle = requestAnimationFrame(() => {
      handle = requestAnimationFrame(then)
    })
  })
  return () => {
    cancelAnimationFrame(handle)
    subscription.unsubscribe()
  }
}

function show(model: CanvasModel): void {
  const { view } = model
  view.readScreen()
  const rects = whatMatters(model).flatMap((id) => view.places.rect(id) ?? [])
  const all = bounds(rects)
  if (!all || !rects[0]) return
  const fitted = fitRect(all, view.size, MARGIN, view.textSize * LARGEST)
  if (fitted.k >= view.textSize) view.setViewport(fitted)
  else {
    view.setViewport(fitRect(rects[0], view.size, MARGIN, view.textSize))
    view.revealRect(rects[0])
  }
}

/** What is selected, else the trainers, else where the graph begins. */
function whatMatters({ selection, project }: CanvasModel): readonly NodeId[] {
  const selected = [...selection.value.nodes]
  if (selected.length > 0) return selected
  const trainers = trainersOf(project.checked.value)
  return trainers.length > 0 ? trainers : project.checked.value.order.slice(0, 1)
}
