import type { NodeId } from '../../../graph/document/document.ts'
import { FAR_ZOOM, type Viewport } from './viewport.ts'

/** Cards that get their details in one frame: building a hundred at once would be felt. */
const CARDS_A_FRAME = 10

/**
 * The cards with details in the next frame: those that can be read, a few more a frame. All stay as they are while a
 * zoom is under way, which may lead back. `isAll`: no more are to come.
 */
export function detailsNext(
  visible: readonly NodeId[],
  before: ReadonlySet<NodeId>,
  { k }: Viewport,
  isZooming: boolean,
): { readonly detailed: readonly NodeId[]; readonly isAll: boolean } {
  if (isZooming) return { detailed: [...before], isAll: true }
  const isNear = k >= FAR_ZOOM
  const kept = isNear ? visible.filter((id) => before.has(id)) : []
  const missing = isNear ? visible.filter((id) => !before.has(id)) : []
  return {
    detailed: [...kept, ...missing.slice(0, CARDS_A_FRAME)],
    isAll: missing.length <= CARDS_A_FRAME,
  }
}

export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]))
}

export function sameMembers<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item))
}
