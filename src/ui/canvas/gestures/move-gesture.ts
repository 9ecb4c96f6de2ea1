import type { Position } from '../../../graph/document/document.ts'
import { snap } from '../../layout/card-geometry.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { spliceOperations, spliceTarget } from '../wiring/splice.ts'
import type { Gesture } from './gesture.ts'
import { movedParts, moveOperation } from './moved-parts.ts'

const NOWHERE: Position = { x: 0, y: 0 }

/**
 * What is selected is dragged by the part at `anchor`. The document hears of it at the end: one step of undo. Until
 * then only the screen knows.
 */
export function moveGesture(model: CanvasModel, anchor: Position, start: PointerEvent): Gesture {
  const { view, project, splice, dragged } = model
  const from = view.onCanvas(start)
  const moved = movedParts(model)
  const [alone] =
    moved.nodes.size === 1 && moved.notes.size + moved.frames.size === 0 ? moved.nodes.keys() : []
  if (alone !== undefined) view.elements.lift(alone)
  let by = NOWHERE
  const place = (delta: Position) => {
    by = delta
    for (const [id, { x, y }] of moved.nodes) view.preview(id, { x: x + delta.x, y: y + delta.y })
    dragged.set(delta === NOWHERE ? undefined : { by: delta, parts: moved })
  }
  return {
    move(event) {
      const to = view.onCanvas(event)
      // One grid for the part in the hand; the others keep their distance to it.
      const x = snap(anchor.x + to.x - from.x) - anchor.x
      const y = snap(anchor.y + to.y - from.y) - anchor.y
      // The grid is wider than a pixel: many a step moves nothing.
      if (dragged.value && x === by.x && y === by.y) return
      place({ x, y })
      splice.set(alone === undefined ? undefined : spliceTarget(model, alone))
    },
    end() {
      const wire = splice.value
      splice.set(undefined)
      dragged.set(undefined)
      view.elements.putDown()
      if (by.x === 0 && by.y === 0) return
      const move = moveOperation(model, moved, by)
      const between =
        wire !== undefined && alone !== undefined
          ? spliceOperations(project.document.value, model.registry, wire, alone)
          : []
      const done = project.perform(
        between.length === 0
          ? { name: 'move', operation: move }
          : { name: 'wire', operation: { kind: 'batch', operations: [move, ...between] } },
      )
      if (!done.ok) place(NOWHERE)
    },
    cancel() {
      splice.set(undefined)
      place(NOWHERE)
      view.elements.putDown()
    },
  }
}
