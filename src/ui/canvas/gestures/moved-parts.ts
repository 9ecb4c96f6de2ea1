import type { NodeId, Position } from '../../../graph/document/document.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import { contains } from '../../layout/card-geometry.ts'
import { frameRect, noteRect } from '../../layout/part-rects.ts'
import type { CanvasModel, MovedParts } from '../canvas-model.ts'

/** Everything that is selected, and what stands in a selected frame. */
export function movedParts({ project, selection, view }: CanvasModel): MovedParts {
  const document = project.document.value
  const selected = selection.value
  const frames = [...selected.frames].flatMap((id) => document.frames[id] ?? [])
  const framed = (middle: Position) => frames.some((frame) => contains(frameRect(frame), middle))
  const nodes = new Map<NodeId, Position>()
  for (const [id, node] of Object.entries(document.nodes)) {
    const rect = view.places.rect(id)
    const inside = rect && framed({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 })
    if (selected.nodes.has(id) || inside) nodes.set(id, node.position)
  }
  const notes = new Map<string, Position>()
  for (const [id, note] of Object.entries(document.notes)) {
    const rect = noteRect(note)
    const inside = framed({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 })
    if (selected.notes.has(id) || inside) notes.set(id, note.position)
  }
  return {
    nodes,
    notes,
    frames: new Map(
      [...selected.frames].flatMap((id) => {
        const frame = document.frames[id]
        return frame ? [[id, frame.position] as const] : []
      }),
    ),
  }
}

/** The move as one operation. */
export function moveOperation({ project }: CanvasModel, moved: MovedParts, by: Position): Operation {
  const document = project.document.value
  const to = ({ x, y }: Position): Position => ({ x: x + by.x, y: y + by.y })
  const positions = Object.fromEntries([...moved.nodes].map(([id, at]) => [id, to(at)]))
  const operations: Operation[] = moved.nodes.size > 0 ? [{ kind: 'move-nodes', positions }] : []
  for (const [id, at] of moved.notes) {
    const note = document.notes[id]
    if (note) operations.push({ kind: 'set-note', id, note: { ...note, position: to(at) } })
  }
  for (const [id, at] of moved.frames) {
    const frame = document.frames[id]
    if (frame) operations.push({ kind: 'set-frame', id, frame: { ...frame, position: to(at) } })
  }
  const [only, ...others] = operations
  return only && others.length === 0 ? only : { kind: 'batch', operations }
}
