import type { Operation } from '../../../graph/document/operation.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { aim } from '../wiring/aim.ts'
import { beginWiring } from '../wiring/begin-wiring.ts'
import { finishWiring } from '../wiring/finish-wiring.ts'
import type { LooseWire } from '../wiring/wire-rules.ts'
import type { Gesture } from './gesture.ts'

/** A wire is dragged out of a port, or one of its ends to another. */
export function wireGesture(model: CanvasModel, loose: LooseWire): Gesture {
  const { view, wiring, project } = model
  beginWiring(model, loose, 'drag')
  return {
    move(event) {
      const now = wiring.value
      if (!now) return
      const pointer = view.onCanvas(event)
      const { target, refused } = aim(model, now, pointer)
      wiring.set({ ...now, pointer, target, refused })
    },
    end(event) {
      const now = wiring.value
      if (!now) return
      const { target, refused, onCard } = aim(model, now, view.onCanvas(event))
      if (target) return finishWiring(model, target)
      if (refused) model.say(refused, view.onScreen(event))
      if (onCard) return wiring.set(undefined)
      if (loose.wire !== undefined) {
        // The plug is pulled out.
        wiring.set(undefined)
        const operation: Operation = { kind: 'remove-wire', id: loose.wire }
        project.perform({ name: 'unwire', operation })
        return
      }
      // The wire stays where it was dropped while a node is chosen for it.
      const place = view.onCanvas(event)
      wiring.set({ ...now, pointer: place, target: undefined, refused: undefined })
      model.popup.set({ kind: 'search', at: view.onScreen(event), place, loose })
    },
    cancel: () => wiring.set(undefined),
  }
}
