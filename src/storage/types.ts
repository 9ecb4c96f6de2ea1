import type { Text } from '../graph/base/text.ts'
import type { GraphDocument } from '../graph/document/document.ts'
import type { Problem, Result } from '../graph/document/problem.ts'
import type { KeptStorage } from './kept-types.ts'

export type ProjectId = string

/** What the list of projects shows. */
export interface ProjectInfo {
  readonly id: ProjectId
  readonly title: Text
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly changedAt: number
  /** Saving a new project counts as opening it; a duplicate that was never opened has 0. */
  readonly openedAt: number
  readonly nodes: number
  /** Deleted, but can still be brought back. */
  readonly deletedAt?: number
  /** What is kept of it is not what it should be; perhaps it can be opened all the same. */
  readonly damaged?: boolean
}

/** Names one save of a project; another one has another name. */
export type Revision = string

export interface SavedProject extends ProjectInfo {
  readonly revision: Revision
}

export interface Project extends SavedProject {
  readonly document: GraphDocument
}

/**
 * The latest run of one trainer of one project. `data` is plain data of the session's making; weights are kept
 * apart, so that the list of runs can be read without them.
 */
export interface RunRecord {
  readonly project: ProjectId
  readonly trainer: string
  readonly run: string
  /** Hash of the plan that made it. */
  readonly plan: string
  readonly savedAt: number
  /** Structured-cloneable. */
  readonly data: unknown
}

export interface WeightsRecord {
  readonly project: ProjectId
  readonly trainer: string
  readonly run: string
  /**
   * Structured-cloneable, typed arrays included. A view is kept with the whole buffer below it, so a part of a
   * larger buffer should be copied out first.
   */
  readonly data: unknown
}

export interface StorageEstimate {
  /** Bytes. */
  readonly used: number
  readonly quota: number
  /** The browser has promised not to clear it on its own. */
  readonly persisted: boolean
}

/**
 * Keeps everything. Every promise resolves after the transaction is complete, never before; calls take effect in
 * the order they were made. What is handed in and out is copied, so nobody shares an object with the storage; what
 * is handed in has to stay as it is (and not be transferred to a worker) until the promise resolves.
 *
 * Failures a person can understand come back as problems (sentences in storage-messages.ts). A value that cannot be
 * cloned, or a document that is no JSON, is a programmer's error and rejects.
 */
export interface Storage extends KeptStorage {
  /** Newest change first; deleted ones are among them only when asked for. */
  listProjects(options?: { readonly deleted?: boolean }): Promise<Result<readonly ProjectInfo[]>>
  /** Word for word what was saved, so the document may be of an older format. Deleted ones can be loaded too. */
  loadProject(id: ProjectId): Promise<Result<Project>>
  /** Everything that is kept of a project, as it is, for a person who wants to rescue what is left of it. */
  loadRaw(id: ProjectId): Promise<Result<unknown>>
  /**
   * Creates or overwrites. A deleted project stays deleted (see `deletedAt` of the answer). `over` is the revision that
   * was changed: where another tab has saved a later one nothing is overwritten, and the answer is
   * `project-changed-elsewhere`; one through this storage, even one still under way, is overwritten. Without it whatever
   * is there is overwritten. A project that is gone is created anew.
   */
  saveProject(document: GraphDocument, over?: Revision): Promise<Result<SavedProject>>
  /** Copies the document, not the runs and not their history. Refused when `newId` is taken. */
  duplicateProject(id: ProjectId, newId: ProjectId, title: Text): Promise<Result<ProjectInfo>>
  /** Marks as deleted; `restoreProject` undoes it until `purgeDeleted`. */
  deleteProject(id: ProjectId): Promise<Result<ProjectInfo>>
  restoreProject(id: ProjectId): Promise<Result<ProjectInfo>>
  /**
   * Removes for good what was deleted before `before` (milliseconds since 1970), all runs and weights with it, and says
   * how many projects that were.
   */
  purgeDeleted(before: number): Promise<Result<number>>
  /** The project opened last that still exists. */
  lastProject(): Promise<Result<ProjectId | undefined>>
  markOpened(id: ProjectId): Promise<Result<void>>

  /** In the order of the trainers' ids. */
  loadRuns(project: ProjectId): Promise<Result<readonly RunRecord[]>>
  /**
   * One transaction: the run and, where given, its weights. Those of an earlier run of the trainer stay until this one
   * has some of its own. Refused while the project itself was never saved.
   * `isLast`: nothing computes any more, so the page may stand still for what must not be lost when it is left now.
   */
  saveRun(run: RunRecord, weights?: WeightsRecord, isLast?: boolean): Promise<Result<void>>
  /** The only weights kept for a trainer: of its run, or of an earlier one while that has none. */
  loadWeights(project: ProjectId, trainer: string): Promise<Result<WeightsRecord | undefined>>
  deleteRun(project: ProjectId, trainer: string): Promise<Result<void>>

  /** `undefined` where nothing was saved. */
  loadSetting(key: string): Promise<Result<unknown>>
  /** `undefined` forgets it. */
  saveSetting(key: string, value: unknown): Promise<Result<void>>

  estimate(): Promise<StorageEstimate | undefined>
  /** Asks the browser to keep the data for good. */
  persist(): Promise<boolean>
  /**
   * Only one tab may write a project. Resolves at once: `true` when this tab has it. After `false` this tab stands
   * in line: `onFree` is called as soon as the project is its own (another `claim` then gives `true`), and what the
   * other tab wrote has to be loaded first. `release` leaves the line, too.
   */
  claim(project: ProjectId, onFree: () => void): Promise<boolean>
  release(project: ProjectId): void
  /** Called when another tab changed something, or when the database is out of reach (`problem`). */
  listen(listener: (event: StoreEvent) => void): () => void
  /** What is under way is still finished; whatever is called afterwards gives a problem. */
  close(): void
}

export type StoreEvent =
  | StoreChange
  /** A newer version of the page needs a newer database: this tab must reload and writes nothing more. */
  | { readonly kind: 'outdated'; readonly problem: Problem }
  /** Another tab has the project now, because this one did not answer for a while: claim it again. */
  | { readonly kind: 'taken'; readonly project: ProjectId }
  /** The connection could not be restored, or everything kept was cleared. The next call tries again. */
  | { readonly kind: 'lost'; readonly problem: Problem }

export interface StoreChange {
  readonly kind: 'changed'
  readonly what: 'projects' | 'runs' | 'kept' | 'groups' | 'settings'
  /** Missing when it concerns several. */
  readonly project?: ProjectId
}
