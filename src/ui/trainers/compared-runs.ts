import { useCallback, useMemo } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import type { RunView } from '../../session/run-view.ts'
import { useProject, useSetting } from '../base/context.tsx'
import type { ShownRun } from './measure.ts'
import { useShownRuns } from './use-runs.ts'

type RunId = RunView['run']

/** A run among others that it is compared with. */
export interface ComparedRun extends ShownRun {
  /** Of runs that differ in the seed alone: they share title and look, and are drawn as one. */
  readonly group?: string
  /** From before: the run that its trainer has now is another. */
  readonly isOld?: true
}

const NONE: readonly RunId[] = []

/** Which kept runs are ticked to be compared, and how to change that. Kept for each project on this computer. */
export function useTickedRuns(): readonly [
  ticked: ReadonlySet<RunId>,
  tick: (runs: readonly RunId[], on: boolean) => void,
] {
  const { id } = useProject()
  const [all, save] = useSetting<Readonly<Record<string, readonly RunId[]>>>('compared-runs', {})
  const list = all[id] ?? NONE
  const ticked = useMemo(() => new Set(list), [list])
  const tick = useCallback(
    (runs: readonly RunId[], on: boolean) => {
      const next = new Set(list)
      for (const run of runs) {
        if (on) next.add(run)
        else next.delete(run)
      }
      save({ ...all, [id]: [...next] })
    },
    [all, list, save, id],
  )
  return [ticked, tick]
}

/**
 * The runs that are compared: the latest of the trainers (of these where they are named), and those from before that a
 * person has ticked. What a run is called and how it looks is the same everywhere.
 */
export function useComparedRuns(only?: readonly NodeId[]): readonly ComparedRun[] {
  return useShownRuns(only)
}
