import { useMemo } from 'react'
import { sameJson } from '../../graph/base/json.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { trainersOf } from '../../graph/compile/compile.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Problem } from '../../graph/document/problem.ts'
import { isActive as isGroupActive } from '../../runs/run-group.ts'
import type { RunStatus } from '../../runs/run-state.ts'
import type { RunView } from '../../session/run-view.ts'
import type { ProjectSession } from '../../session/types.ts'
import { useProject } from '../base/context.tsx'
import { useSlice, useSliceAfterFrame } from '../base/signals/use-slice.ts'

const ACTIVE: ReadonlySet<RunStatus> = new Set(['preparing', 'running', 'paused', 'stopping', 'evaluating'])

const NONE: ReadonlySet<NodeId> = new Set()

export const isActive = (run: RunView | undefined): boolean => run !== undefined && ACTIVE.has(run.status)

export interface Trainers {
  readonly all: readonly NodeId[]
  /** Nothing is wrong with them; a run can start. */
  readonly ready: readonly NodeId[]
  /** Under way, waiting or paused. */
  readonly active: readonly NodeId[]
  /** Every active run has been asked to stop and is finishing its batch. */
  readonly stopping: boolean
  /** The first thing that keeps a trainer from starting. */
  readonly problem?: Problem
}

/**
 * The trainers of the open project and what they are doing. A run reports every batch and most edits are of other
 * nodes; this changes only when a run begins, ends or is paused, or a trainer can start or no longer.
 */
export function useTrainers(): Trainers {
  const project = useProject()
  const statuses = useSlice(project.runs, (runs) =>
    Object.entries(runs)
      .map(([id, { status }]) => `${id} ${status}`)
      .join(),
  )
  const grouped = useSlice(project.groups.groups, (groups) =>
    groups
      .filter((group) => (group.kind === 'repeats' ? isGroupActive(group) : group.status === 'running'))
      .map(({ trainer }) => trainer)
      .join(),
  )
  const select = useMemo(
    () => keptTrainers(project.runs, new Set(grouped.split(','))),
    [project, statuses, grouped],
  )
  return useSliceAfterFrame(project.checked, select)
}

/** Gives the object it gave before for as long as it says the same. */
function keptTrainers(
  runs: ProjectSession['runs'],
  grouped: ReadonlySet<NodeId>,
): (checked: CheckedGraph) => Trainers {
  let last: { readonly checked: CheckedGraph; readonly trainers: Trainers } | undefined
  return (checked) => {
    if (last?.checked === checked) return last.trainers
    const trainers = sortTrainers(checked, runs.value, grouped)
    last = { checked, trainers: last && sameJson(last.trainers, trainers) ? last.trainers : trainers }
    return last.trainers
  }
}

/** `grouped`: these are trained with other seeds or settings. */
export function sortTrainers(
  checked: CheckedGraph,
  runs: Readonly<Record<NodeId, RunView>>,
  grouped: ReadonlySet<NodeId> = NONE,
): Trainers {
  const all = trainersOf(checked)
  const active = all.filter((id) => isActive(runs[id]) || grouped.has(id))
  return {
    all,
    ready: all.filter((id) => checked.node(id)?.status === 'ready'),
    active,
    stopping: active.length > 0 && active.every((id) => runs[id]?.status === 'stopping'),
    problem:
      all.flatMap((id) => checked.node(id)?.problems ?? []).find((p) => p.severity === 'error') ??
      checked.problems.find((p) => p.severity === 'error'),
  }
}
