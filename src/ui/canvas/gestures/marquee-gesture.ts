import { isInside, overlap, type Rect } from '../../layout/card-geometry.ts'
import { frameRect, noteRect } from '../../layout/part-rects.ts'
import type { CanvasModel } from '../canvas-model.ts'
import type { Gesture } from './gesture.ts'

/** A rectangle is drawn; what it touches is added to the selection. */
export function marqueeGesture(model: CanvasModel, start: PointerEvent): Gesture {
  const { view, project, selection, marquee } = model
  const from = view.onCanvas(start)
  const before = selection.value
  return {
    move(event) {
      const to = view.onCanvas(event)
      const rect = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      }
      marquee.set(rect)
      const touched = [...view.places.ids()].filter((id) => {
        const card = view.places.rect(id)
        return card && overlap(card, rect)
      })
      const { notes, frames } = project.document.value
      const within = <T>(
        parts: Readonly<Record<string, T>>,
        rectOf: (part: T) => Rect,
        hit: typeof overlap,
      ) => Object.entries(parts).flatMap(([id, part]) => (hit(rectOf(part), rect) ? [id] : []))
      selection.select({
        nodes: [...before.nodes, ...touched],
        wires: before.wires,
        notes: [...before.notes, ...within(notes, noteRect, overlap)],
        // A frame lies behind everything: it is meant only when all of it is inside.
        frames: [...before.frames, ...within(frames, frameRect, isInside)],
      })
    },
    end: () => marquee.set(undefined),
    cancel() {
      marquee.set(undefined)
      selection.select(before)
    },
  }
}
