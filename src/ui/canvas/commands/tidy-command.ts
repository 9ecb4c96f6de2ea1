import { sameJson } from '../../../graph/base/json.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import { bounds, type Rect } from '../../layout/card-geometry.ts'
import { frameRect, noteHeight, noteRect } from '../../layout/part-rects.ts'
import { layOut, layOutSome } from '../../layout/tidy/lay-out.ts'
import type { Sizes } from '../../layout/tidy/sizes-of.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { cardRect } from '../taken-places.ts'
import { openingView } from '../view/viewport.ts'
import type { CanvasCommand } from './canvas-command.ts'

/** Lays out the cards that are selected, or, with none or one, the whole graph. */
export const tidy: CanvasCommand = {
  id: 'tidy',
  label: 'canvas.command.tidy',
  keys: ['T'],
  edits: true,
  enabled: ({ project }) => Object.keys(project.document.value.nodes).length > 0,
  perform(model) {
    const { project, selection, view } = model
    const before = project.document.value
    const some = selection.value.nodes
    const sizes: Sizes = {
      node: (id) => cardRect(model, id),
      note: (id, width) => noteHeight(before.notes[id]!.text, width),
    }
    const after = some.size > 1 ? layOutSome(before, sizes, some, othersOf(model)) : layOut(before, sizes)
    const operations = differences(before, after)
    if (operations.length === 0) return
    if (!project.perform({ name: 'arrange', operation: { kind: 'batch', operations } }).ok || some.size > 1)
      return
    const cards = Object.entries(after.nodes).map(
      ([id, { position }]): Rect => ({ ...sizes.node(id), ...position }),
    )
    const all = bounds([
      ...cards,
      ...Object.values(after.notes).map(noteRect),
      ...Object.values(after.frames).map(frameRect),
    ])
    if (all) view.setViewport(openingView(all, { ...all, width: 0, height: 0 }, view.size, view.textSize))
  },
}

/** What those that are not selected take up. */
function othersOf(model: CanvasModel): readonly Rect[] {
  const { nodes, notes } = model.project.document.value
  const others = Object.keys(nodes).filter((id) => !model.selection.value.nodes.has(id))
  return [...others.map((id) => cardRect(model, id)), ...Object.values(notes).map(noteRect)]
}

function differences(before: GraphDocument, after: GraphDocument): readonly Operation[] {
  const moved = Object.entries(after.nodes).filter(
    ([id, { position }]) => !sameJson(position, before.nodes[id]!.position),
  )
  const positions = Object.fromEntries(moved.map(([id, { position }]) => [id, position]))
  return [
    ...(moved.length > 0 ? [{ kind: 'move-nodes', positions } as const] : []),
    ...Object.entries(after.notes).flatMap(([id, note]) =>
      sameJson(note, before.notes[id]) ? [] : [{ kind: 'set-note', id, note } as const],
    ),
    ...Object.entries(after.frames).flatMap(([id, frame]) =>
      sameJson(frame, before.frames[id]) ? [] : [{ kind: 'set-frame', id, frame } as const],
    ),
  ]
}
