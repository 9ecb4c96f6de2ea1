import type { RunId } from '../engine/protocol.ts'
import type { Problem, Result } from '../graph/document/problem.ts'
import type { KeptRun } from '../runs/kept-run.ts'
import type { RunView } from './run-view.ts'
import type { Signal } from './signal.ts'

/** What a person can say of a kept run; `undefined` takes it back. */
export interface KeptChange {
  readonly name?: string | undefined
  readonly note?: string | undefined
  /** The one that was the baseline no longer is. */
  readonly isBaseline?: true | undefined
}

/** What a tidy-up takes away. */
export interface TidyUp {
  /** Weights, but for those of the latest run of each trainer, of the baseline, and of runs that a group goes on with. */
  readonly weights?: boolean
  /** What was deleted, for good. */
  readonly deleted?: boolean
  /**
   * Runs, the oldest first, until so many are left. The baseline, those with a name or a note and the latest of each
   * trainer stay. They can be brought back as any that were deleted, unless `deleted` takes them too.
   */
  readonly mostRuns?: number
}

/** What a tidy-up takes away, or would. */
export interface TidiedUp {
  readonly runs: number
  /** About what is free then. */
  readonly bytes: number
}

/** Runs that came in with a file. */
export interface AddedRuns {
  readonly runs: readonly RunId[]
  /** What of the file could not be read. */
  readonly problems: readonly Problem[]
}

/** The history of runs of a project. */
export interface KeptRuns {
  /** Newest first; those that were deleted and can be brought back are among them. */
  readonly runs: Signal<readonly KeptRun[]>
  /** About how many bytes all of it takes on the disk. */
  readonly use: Signal<number>
  /** All of a run as it was when it ended. */
  read(run: RunId): Promise<Result<RunView>>
  change(run: RunId, change: KeptChange): Promise<Result<void>>
  /** They can be brought back for a week. */
  remove(runs: readonly RunId[]): Promise<Result<void>>
  restore(runs: readonly RunId[]): Promise<Result<void>>
  /** Gives the project the graph that this run was made with; its title stays. Undo takes it back. */
  putBack(run: RunId): Promise<Result<void>>
  /**
   * Makes this run the one that its trainer has now: whatever shows, asks or takes along the trained network does so with
   * its weights. The run that the trainer had stays in the history, with its own. Refused where its weights were not
   * kept, while the trainer trains, and where the graph has another network than the run: `putsBack` gives the project
   * the graph of the run with it, as {@link putBack} does.
   */
  useWeights(run: RunId, options?: { readonly putsBack?: boolean }): Promise<Result<void>>
  /** What {@link tidyUp} would take away now. */
  wouldTidy(what: TidyUp): TidiedUp
  tidyUp(what: TidyUp): Promise<Result<TidiedUp>>
  /** Takes the runs of a project file into this history. Those that are in it already stay as they are. */
  add(file: Blob): Promise<Result<AddedRuns>>
}
