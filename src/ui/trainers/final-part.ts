import type { RunStatus } from '../../runs/run-state.ts'
import type { RunsOfGroup } from '../../scores/compare-groups.ts'
import type { RunFigures } from './run-figures.ts'

/** What a run has come to. */
export interface MeasuredRun {
  readonly seed: number
  readonly status: RunStatus
  readonly figures: RunFigures
}

/** The part of the data that figures are about: the test once all that have ended were tested, else the validation. */
export type FinalPart = 'test' | 'validation' | 'training'

export function finalPart(runs: readonly MeasuredRun[]): FinalPart {
  const completed = runs.filter(({ status }) => status === 'completed')
  const areTested = completed.every(({ figures }) => figures.test.loss !== undefined)
  if (completed.length > 0 && completed.length === runs.length && areTested) return 'test'
  return runs.some(({ figures }) => figures.validation.loss !== undefined) ? 'validation' : 'training'
}

/** Runs that came to their end, and those that failed, which have no figures, as the statistics take them. */
export function endedGroups(
  groups: readonly { readonly name: string; readonly runs: readonly MeasuredRun[] }[],
  part: FinalPart,
): readonly RunsOfGroup[] {
  return groups.map(({ name, runs }) => ({
    name,
    runs: runs
      .filter(({ status }) => status === 'completed' || status === 'failed')
      .map(({ seed, status, figures }) => ({ seed, ...(status === 'completed' && figures[part]) })),
  }))
}
