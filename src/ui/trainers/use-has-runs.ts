import { useDeferredValue } from 'react'
import { useProject } from '../base/context.tsx'
import { useSlice } from '../base/signals/use-slice.ts'

/**
 * Whether there is anything to show of runs: one that a trainer has now, or any from before. A moment late, so that
 * making room for them does not hold up what a click on Run shows.
 */
export function useHasRuns(): boolean {
  const project = useProject()
  const hasCurrent = useSlice(project.runs, (runs) => Object.keys(runs).length > 0)
  const hasKept = useSlice(project.kept.runs, (runs) => runs.length > 0)
  return useDeferredValue(hasCurrent || hasKept)
}
