import type { CanvasModel, Wiring } from '../canvas-model.ts'
import { fittingPorts, type LooseWire, portKey } from './wire-rules.ts'

/** A wire is taken into the hand: works out once which ports it may end at. */
export function beginWiring(model: CanvasModel, loose: LooseWire, by: Wiring['by']): Wiring {
  const { project, registry } = model
  const choices = fittingPorts(project.document.value, registry, loose, project.checked.value.order)
  const wiring: Wiring = {
    loose,
    by,
    choices,
    fitting: new Set(choices.map(({ side, port }) => portKey(side, port))),
  }
  model.wiring.set(wiring)
  return wiring
}
