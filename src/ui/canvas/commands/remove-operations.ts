import type { GraphDocument } from '../../../graph/document/document.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import type { SelectedParts } from '../../base/selection.ts'

/** Removes everything that is selected. A wire that goes with its node is not named twice. */
export function removeOperations(
  document: GraphDocument,
  { nodes, wires, notes, frames }: SelectedParts,
): readonly Operation[] {
  const loose = [...wires].filter((id) => {
    const wire = document.wires[id]
    return wire && !nodes.has(wire.from[0]) && !nodes.has(wire.to[0])
  })
  return [
    ...loose.map((id): Operation => ({ kind: 'remove-wire', id })),
    ...[...nodes].map((id): Operation => ({ kind: 'remove-node', id })),
    ...[...notes].map((id): Operation => ({ kind: 'set-note', id, note: undefined })),
    ...[...frames].map((id): Operation => ({ kind: 'set-frame', id, frame: undefined })),
  ]
}
