import type { GraphDocument, Position } from '../../../graph/document/document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { CommandName } from '../../../session/command.ts'
import { bounds, cardSize, type Rect } from '../../layout/card-geometry.ts'
import { freePlace } from '../../layout/free-place.ts'
import { frameRect, noteRect } from '../../layout/part-rects.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { takenPlaces } from '../taken-places.ts'
import { pasteFragment } from './fragment.ts'

/** Between a part and its copy when there is no better place. */
const STEP = 32

/**
 * Puts a part of a graph on the canvas, selects it and brings it into view: at `place` with its top left corner, else
 * beside itself, or as near to that as it covers nothing.
 */
export function paste(
  model: CanvasModel,
  fragment: GraphDocument,
  options: { readonly name: CommandName; readonly place?: Position; readonly withIncoming?: boolean },
): void {
  const { project, registry, selection, view } = model
  const box = boxOf(fragment, registry)
  if (!box) return
  const wanted = options.place ?? { x: box.x + STEP, y: box.y + STEP }
  const withFrames = Object.keys(fragment.frames).length > 0
  const at = freePlace({ ...box, ...wanted }, takenPlaces(model, withFrames))
  const by = { x: at.x - box.x, y: at.y - box.y }
  const document = project.document.value
  const pasted = pasteFragment(document, registry, fragment, by, options.withIncoming ?? false)
  const operation = { kind: 'batch', operations: pasted.operations } as const
  if (!project.perform({ name: options.name, operation }).ok) return
  selection.select(pasted.selected)
  view.revealRect({ ...box, ...at })
}

function boxOf({ nodes, notes, frames }: GraphDocument, registry: Registry): Rect | undefined {
  return bounds([
    ...Object.values(nodes).map(({ type, position }) => ({ ...position, ...cardSize(registry.get(type)) })),
    ...Object.values(notes).map(noteRect),
    ...Object.values(frames).map(frameRect),
  ])
}
