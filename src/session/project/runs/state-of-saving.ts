import type { Problem } from '../../../graph/document/problem.ts'
import { followBoth } from '../../base/signal.ts'
import type { Unsaved } from '../../base/writers.ts'
import type { SavedState } from '../../saved-state.ts'
import type { Signal } from '../../signal.ts'

/** Where a project stands as a whole: its edits, its runs, and whether it is to stay as it is. */
export function stateOfSaving(
  edits: Signal<SavedState>,
  runs: Signal<Unsaved | undefined>,
  keptAsIs: Signal<Problem | undefined>,
): Signal<SavedState> {
  return followBoth(followBoth(edits, runs, withRuns), keptAsIs, (saved, problem) =>
    problem && (saved.kind === 'saved' || saved.kind === 'saving') ? { kind: 'read-only', problem } : saved,
  )
}

/** Runs that could not be saved are said where the edits have nothing worse to tell. */
function withRuns(edits: SavedState, runs: Unsaved | undefined): SavedState {
  return runs && edits.kind === 'saved' ? { kind: 'unsaved', what: 'runs', ...runs } : edits
}
