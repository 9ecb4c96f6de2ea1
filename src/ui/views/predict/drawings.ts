import type { NodeId } from '../../../graph/document/document.ts'
import { WritableSignal } from '../../../session/base/signal.ts'
import type { ProjectSession } from '../../../session/types.ts'
import type { Stroke } from '../../drawing/rasterise.ts'

const NOTHING: readonly Stroke[] = []
const drawings = new WeakMap<ProjectSession, Map<NodeId, WritableSignal<readonly Stroke[]>>>()

/** What is drawn for a node, as long as the project is open: card and large view show the same. */
export function drawingOf(project: ProjectSession, node: NodeId): WritableSignal<readonly Stroke[]> {
  const all = drawings.get(project) ?? new Map<NodeId, WritableSignal<readonly Stroke[]>>()
  drawings.set(project, all)
  const known = all.get(node) ?? new WritableSignal(NOTHING)
  all.set(node, known)
  return known
}
