import type { GraphDocument, Position } from '../../../graph/document.ts'
import type { CommandName } from '../../../session/types.ts'
import { bounds, snapPosition } from '../../node/card-geometry.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { pasteFragment } from './fragment.ts'

/** Between a part and its copy when there is no better place. */
const STEP = 32

/** Puts a part of a graph on the canvas and selects it: at `place` with its top left corner, else beside itself. */
export function paste(
  model: CanvasModel,
  fragment: GraphDocument,
  options: { readonly name: CommandName; readonly place?: Position; readonly withIncoming?: boolean },
): void {
  const { project, registry, selection } = model
  const document = project.document.value
  const { nodes, notes, frames } = fragment
  const corner = bounds(
    [...Object.values(nodes), ...Object.values(notes), ...Object.values(frames)].map(({ position }) => ({
      ...position,
      width: 0,
      height: 0,
    })),
  )
  if (!corner) return
  const by = options.place
    ? snapPosition({ x: options.place.x - corner.x, y: options.place.y - corner.y })
    : freeStep(document, fragment)
  const pasted = pasteFragment(document, registry, fragment, by, options.withIncoming ?? false)
  const operation = { kind: 'batch', operations: pasted.operations } as const
  if (project.perform({ name: options.name, operation }).ok) selection.select(pasted.selected)
}

/** As many steps as it takes to cover no earlier copy. */
function freeStep(document: GraphDocument, fragment: GraphDocument): Position {
  const taken = new Set(Object.values(document.nodes).map(({ position: { x, y } }) => `${x}/${y}`))
  const covers = (by: number) =>
    Object.values(fragment.nodes).some(({ position: { x, y } }) => taken.has(`${x + by}/${y + by}`))
  let by = STEP
  while (covers(by)) by += STEP
  return { x: by, y: by }
}
