import type { GraphDocument } from '../graph/document/document.ts'
import type { Result } from '../graph/document/problem.ts'

/**
 * A run of a project's history, as small as a line of a table: hundreds are read at once. What is large is kept apart
 * from it (see `KeptEntry`).
 */
export interface KeptRecord {
  readonly project: string
  readonly run: string
  /** Hash of the graph as it was then; missing where that is not known. */
  readonly graph?: string
  /** Deleted, but can still be brought back. Milliseconds since 1970. */
  readonly deletedAt?: number
  /** Structured-cloneable, of the session's making. */
  readonly line: unknown
}

/** What is to be kept of a run. What is left out stays as it is. */
export interface KeptEntry {
  readonly record: KeptRecord
  /** Curves, measurements, the plan: structured-cloneable. */
  readonly data?: unknown
  /** Structured-cloneable, typed arrays included; `null` removes those that are there. */
  readonly weights?: unknown
  /** The graph of `record.graph`; kept once, however many runs have it. */
  readonly document?: GraphDocument
}

/** A queue of runs that belong together; `data` is of the session's making. */
export interface GroupRecord {
  readonly project: string
  readonly id: string
  /** Structured-cloneable. */
  readonly data: unknown
}

/** The part of a storage that holds the history of runs. The same promises hold as for the rest of it. */
export interface KeptStorage {
  /** The records of a project in the order of the runs' ids; deleted ones are among them, damaged ones are not. */
  loadKept(project: string): Promise<Result<readonly KeptRecord[]>>
  /** All of it or nothing. Refused while the project itself was never saved. */
  saveKept(project: string, entries: readonly KeptEntry[]): Promise<Result<void>>
  /** `undefined` where nothing was saved. */
  loadKeptData(project: string, run: string): Promise<Result<unknown>>
  loadKeptWeights(project: string, run: string): Promise<Result<unknown>>
  /** The graphs of all kept runs of a project, by hash, as they were saved. */
  loadGraphs(project: string): Promise<Result<ReadonlyMap<string, GraphDocument>>>
  loadGraph(project: string, hash: string): Promise<Result<GraphDocument | undefined>>
  /**
   * Removes runs for good, and graphs that none of the others has.
   * @param needed hashes of graphs that stay in any case
   */
  deleteKept(project: string, runs: readonly string[], needed?: readonly string[]): Promise<Result<void>>

  /** In the order of their ids. */
  loadGroups(project: string): Promise<Result<readonly GroupRecord[]>>
  /** Creates or overwrites. Refused while the project itself was never saved. */
  saveGroup(group: GroupRecord): Promise<Result<void>>
  deleteGroup(project: string, id: string): Promise<Result<void>>
}
