import type { Checkpoint, RunId } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { BegunRun } from '../../../runs/kept-line.ts'
import type { StoredProgress } from '../../../runs/stored-run.ts'

/** A run as whoever trains it knows it. */
export interface RunToKeep extends StoredProgress {
  readonly trainer: string
  /** The weights of its latest checkpoint, where they are at hand. */
  readonly checkpoint?: Checkpoint | undefined
}

/** A run as it was kept, to go on from its weights. */
export interface RunToGoOn extends StoredProgress {
  readonly checkpoint: Checkpoint
}

/** What is told of runs so that those that end are kept. */
export interface RunHistory {
  /** A run begins, or goes on: from here on its graph is kept. Variants say themselves what makes them one. */
  begin(run: Pick<BegunRun, 'state' | 'trainer' | 'group' | 'variant'>, graph: CheckedGraph): void
  /**
   * Keeps a run as it stands, and forgets one of which there is nothing to keep. `goesOn`: with its weights, so that it
   * goes on from them another time ({@link takeUp}).
   */
  keep(run: RunToKeep, goesOn?: boolean): void
  /** Keeps where a run stands while it is under way, with its weights: should the page be gone, it goes on from there. */
  keepUnderWay(run: RunToKeep): void
  /** Whether the weights of a run are on the disk, or will be without anybody doing anything about it. */
  holdsWeights(run: RunId): boolean
  /** Whether there is such a run, be it one that was deleted and can still be brought back. */
  has(run: RunId): boolean
  /** Milliseconds that a run took to its end, with all that goes with it, and each of its steps. */
  took(run: RunId): { readonly ms: number; readonly stepMs: number } | undefined
  /** A run that was kept to go on will not: its weights are as dispensable as those of any that has ended. */
  letGo(run: RunId): void
  /** A run that was stopped, or whose page is gone, where it stands with the weights that have been kept of it. */
  takeUp(run: RunId): Promise<RunToGoOn | undefined>
  /** Takes up a run as it was found on the disk, where the history has missed how it ended. */
  adopt(run: RunToKeep, savedAt: number): void
  /** The trainer gives up its run: it can be brought back from the history as any run that was deleted. */
  discard(run: RunId): void
}
