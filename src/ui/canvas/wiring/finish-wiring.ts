import type { PortRef } from '../../../graph/document/document.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { connectOperations } from './wire-operations.ts'

/** Ends the wire in the hand at a port that fits. */
export function finishWiring(model: CanvasModel, port: PortRef): void {
  const { wiring, project, registry } = model
  const now = wiring.value
  if (!now) return
  wiring.set(undefined)
  const operations = connectOperations(project.document.value, registry, now.loose, port)
  if (operations.length > 0) project.perform({ name: 'wire', operation: { kind: 'batch', operations } })
}
