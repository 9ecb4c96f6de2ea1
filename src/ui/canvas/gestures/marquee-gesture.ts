import { overlap } from '../../node/card-geometry.ts'
import type { CanvasModel } from '../canvas-model.ts'
import type { Gesture } from './gesture.ts'

/** A rectangle is drawn; what it touches is added to the selection. */
export function marqueeGesture(model: CanvasModel, start: PointerEvent): Gesture {
  const { view, selection, marquee } = model
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
      selection.select({ nodes: new Set([...before.nodes, ...touched]), wires: before.wires })
    },
    end: () => marquee.set(undefined),
    cancel() {
      marquee.set(undefined)
      selection.select(before)
    },
  }
}
