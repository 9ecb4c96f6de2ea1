import { snap } from '../../layout/card-geometry.ts'
import type { CanvasModel } from '../canvas-model.ts'
import type { Gesture } from './gesture.ts'

const LEAST = { width: 80, height: 64 }

/** A frame or the width of a note is dragged by its corner. */
export function resizeGesture(
  model: CanvasModel,
  part: { readonly kind: 'note' | 'frame'; readonly id: string },
  start: PointerEvent,
): Gesture {
  const { view, project, resized } = model
  const { kind, id } = part
  const { notes, frames } = project.document.value
  const from = view.onCanvas(start)
  const before = kind === 'note' ? { width: notes[id]?.width ?? 0, height: 0 } : frames[id]
  return {
    move(event) {
      const to = view.onCanvas(event)
      resized.set({
        ...part,
        width: Math.max(LEAST.width, snap((before?.width ?? 0) + to.x - from.x)),
        height: Math.max(LEAST.height, snap((before?.height ?? 0) + to.y - from.y)),
      })
    },
    end() {
      const now = resized.value
      resized.set(undefined)
      if (!now) return
      const { width, height } = now
      const [note, frame] = [notes[id], frames[id]]
      if (kind === 'note' && note)
        project.perform({ name: 'note', operation: { kind: 'set-note', id, note: { ...note, width } } })
      if (kind === 'frame' && frame)
        project.perform({
          name: 'frame',
          operation: { kind: 'set-frame', id, frame: { ...frame, width, height } },
        })
    },
    cancel: () => resized.set(undefined),
  }
}
