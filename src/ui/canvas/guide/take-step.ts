import { sameJson } from '../../../graph/base/json.ts'
import type { PlacedStep } from '../../guide/place-step.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { lookAhead } from './follow-guide.ts'

/** A card and the distance to it. */
const NEXT = 264

/** Does what the hint says: changes the graph in one step of undo and brings it into view, or starts the trainers. */
export function takeStep(model: CanvasModel, shown: PlacedStep): boolean {
  // The graph may have changed since: what is pressed is what was shown, or nothing.
  lookAhead(model)
  const now = model.guide.value
  if (!now || !sameJson(now.step, shown.step)) return false
  const done = take(model, now)
  lookAhead(model)
  return done
}

function take(model: CanvasModel, { step, operation, added }: PlacedStep): boolean {
  const { project, selection, view } = model
  if (step.kind === 'run') return project.run(step.trainers).ok
  const name = step.kind === 'add' ? 'add-node' : step.kind === 'wire' ? 'wire' : 'fix'
  if (!project.perform({ name, operation }).ok) return false
  if (added) {
    selection.select({ nodes: [added.id] })
    // With room for the card that comes after it.
    const { rect } = added
    const wide = { ...rect, width: rect.width + NEXT }
    view.revealRect(wide.width * view.viewport.value.k < view.size.width - NEXT ? wide : rect)
  }
  return true
}
