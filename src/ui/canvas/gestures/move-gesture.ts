import type { NodeId, Position } from '../../../graph/document.ts'
import type { Operation } from '../../../graph/operation.ts'
import { snap } from '../../node/card-geometry.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { spliceOperations, spliceTarget } from '../wiring/splice.ts'
import type { Gesture } from './gesture.ts'

/** The selected cards are dragged by one of them. The document hears of it at the end: one step of undo. */
export function moveGesture(model: CanvasModel, held: NodeId, start: PointerEvent): Gesture {
  const { view, project, selection, splice } = model
  const from = view.onCanvas(start)
  const origins = new Map<NodeId, Position>()
  const document = project.document.value
  for (const id of selection.value.nodes.has(held) ? selection.value.nodes : [held]) {
    const node = document.nodes[id]
    if (node) origins.set(id, node.position)
  }
  const anchor = document.nodes[held]?.position ?? from
  let moved: Position = { x: 0, y: 0 }
  const place = (delta: Position) => {
    moved = delta
    for (const [id, { x, y }] of origins) view.preview(id, { x: x + delta.x, y: y + delta.y })
  }
  return {
    move(event) {
      const to = view.onCanvas(event)
      // One grid for the card in the hand; the others keep their distance to it.
      place({ x: snap(anchor.x + to.x - from.x) - anchor.x, y: snap(anchor.y + to.y - from.y) - anchor.y })
      splice.set(origins.size === 1 ? spliceTarget(model, held) : undefined)
    },
    end() {
      const wire = splice.value
      splice.set(undefined)
      if (moved.x === 0 && moved.y === 0) return
      const positions: Record<NodeId, Position> = {}
      for (const [id, { x, y }] of origins) positions[id] = { x: x + moved.x, y: y + moved.y }
      const move: Operation = { kind: 'move-nodes', positions }
      const between = wire ? spliceOperations(project.document.value, model.registry, wire, held) : []
      const done = project.perform(
        between.length === 0
          ? { name: 'move', operation: move }
          : { name: 'wire', operation: { kind: 'batch', operations: [move, ...between] } },
      )
      if (!done.ok) place({ x: 0, y: 0 })
    },
    cancel() {
      splice.set(undefined)
      place({ x: 0, y: 0 })
    },
  }
}
