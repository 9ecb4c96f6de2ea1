import type { NodeId } from '../../../graph/document/document.ts'
import type { SweepAxis } from '../../../runs/sweep-table.ts'
import { WritableSignal } from '../../../session/base/signal.ts'
import type { ProjectSession } from '../../../session/types.ts'
import type { Brush } from './line-places.ts'

export const PARTS = ['lines', 'map', 'importance', 'runs-table'] as const

/** How a person looks at a sweep. */
export interface ShownOfSweep {
  readonly part: (typeof PARTS)[number]
  /** Key of the chosen combination. */
  readonly chosen?: string | undefined
  /** Brushed stretches by {@link axisKey}: another axis that comes into the sweep leaves them where they are. */
  readonly brushes: Readonly<Record<string, Brush | undefined>>
}

const NEW: ShownOfSweep = { part: 'map', brushes: {} }
const shown = new WeakMap<ProjectSession, Map<NodeId, WritableSignal<ShownOfSweep>>>()

/** The same below the canvas and large, and there again after something else was looked at; not in the document. */
export function shownOf(project: ProjectSession, sweep: NodeId): WritableSignal<ShownOfSweep> {
  const all = shown.get(project) ?? new Map<NodeId, WritableSignal<ShownOfSweep>>()
  shown.set(project, all)
  const known = all.get(sweep) ?? new WritableSignal(NEW)
  all.set(sweep, known)
  return known
}

/** What an axis is told by; that of the scores, which is the last, has no parameter. */
export function axisKey(axis: Pick<SweepAxis, 'node' | 'param'> | undefined): string {
  return axis ? `${axis.node}/${axis.param}` : ''
}
