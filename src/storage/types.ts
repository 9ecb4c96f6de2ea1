import type { GraphDocument } from '../graph/document.ts'
import type { Problem, Result } from '../graph/problem.ts'
import type { Text } from '../graph/text.ts'

export type ProjectId = string

/** What the list of projects shows. */
export interface ProjectInfo {
  readonly id: ProjectId
  readonly title: Text
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly changedAt: number
  readonly openedAt: number
  readonly nodes: number
  /** Deleted, but can still be brought back. */
  readonly deletedAt?: number
}

export interface Project extends ProjectInfo {
  readonly document: GraphDocument
}

/**
 * The latest run of one trainer of one project. `state`, `history` and `evaluations` are plain data of the
 * session's making; weights are kept apart, so that the list of runs can be read without them.
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
  /** Structured-cloneable, typed arrays included. */
  readonly data: unknown
}

export interface StorageEstimate {
  /** Bytes. */
  readonly used: number
  readonly quota: number
  /** The browser has promised not to clear it on its own. */
  readonly persisted: boolean
}

/** Keeps everything. Every promise resolves after the transaction is complete, never before. */
export interface Storage {
  /** Newest change first; deleted ones only when asked for. */
  listProjects(options?: { readonly deleted?: boolean }): Promise<Result<readonly ProjectInfo[]>>
  loadProject(id: ProjectId): Promise<Result<Project>>
  /** Creates or overwrites. */
  saveProject(document: GraphDocument): Promise<Result<ProjectInfo>>
  duplicateProject(id: ProjectId, newId: ProjectId, title: Text): Promise<Result<ProjectInfo>>
  /** Marks as deleted; `restoreProject` undoes it until `purgeDeleted`. */
  deleteProject(id: ProjectId): Promise<Result<ProjectInfo>>
  restoreProject(id: ProjectId): Promise<Result<ProjectInfo>>
  /** Removes for good what was deleted before `before` (milliseconds since 1970), runs and weights with it. */
  purgeDeleted(before: number): Promise<Result<number>>
  /** The project opened last that still exists. */
  lastProject(): Promise<Result<ProjectId | undefined>>
  markOpened(id: ProjectId): Promise<Result<void>>

  loadRuns(project: ProjectId): Promise<Result<readonly RunRecord[]>>
  /** One transaction: the run and, where given, its weights. */
  saveRun(run: RunRecord, weights?: WeightsRecord): Promise<Result<void>>
  loadWeights(project: ProjectId, trainer: string): Promise<Result<WeightsRecord | undefined>>
  deleteRun(project: ProjectId, trainer: string): Promise<Result<void>>

  loadSetting(key: string): Promise<Result<unknown>>
  saveSetting(key: string, value: unknown): Promise<Result<void>>

  estimate(): Promise<StorageEstimate | undefined>
  /** Asks the browser to keep the data for good. */
  persist(): Promise<boolean>
  /**
   * Only one tab may write a project. Resolves at once: `true` when this tab has it. `onFree` is called when it can
   * be tried again.
   */
  claim(project: ProjectId, onFree: () => void): Promise<boolean>
  release(project: ProjectId): void
  /** Called when another tab changed projects, or when the database is gone (`problem`). */
  listen(listener: (event: StoreEvent) => void): () => void
  close(): void
}

export type StoreEvent =
  | { readonly kind: 'changed'; readonly project?: ProjectId }
  /** A newer version of the page needs a newer database: this tab must reload and writes nothing more. */
  | { readonly kind: 'outdated'; readonly problem: Problem }
  | { readonly kind: 'lost'; readonly problem: Problem }
