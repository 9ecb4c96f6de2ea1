import type { GraphDocument } from '../graph/document/document.ts'
import { MemoryHistory } from './memory-kept.ts'
import type { ProjectId, ProjectInfo, Revision, RunRecord, StoreChange, WeightsRecord } from './types.ts'

export interface StoredProject {
  info: ProjectInfo
  readonly revision: Revision
  readonly document: GraphDocument
}

export interface StoredRun {
  readonly record: RunRecord
  readonly weights: WeightsRecord | undefined
}

type Listener = (change: StoreChange) => void

/** Whoever holds a project comes first; the others stand in line. */
interface Claimant {
  readonly owner: object
  onFree: () => void
}

/** What several memory storages share, as tabs of one browser share a database, its channel and its locks. */
export class MemoryDisk {
  readonly projects = new Map<ProjectId, StoredProject>()
  readonly settings = new Map<string, unknown>()
  #saves = 0
  readonly #histories = new Map<ProjectId, MemoryHistory>()
  readonly #runs = new Map<ProjectId, Map<string, StoredRun>>()
  readonly #connected = new Set<Listener>()
  readonly #lines = new Map<ProjectId, Claimant[]>()

  /** Returns the function that ends it. */
  connect(listener: Listener): () => void {
    this.#connected.add(listener)
    return () => {
      this.#connected.delete(listener)
    }
  }

  nextRevision(): Revision {
    return String(++this.#saves)
  }

  /** Tells everybody but `from`, later, as messages between tabs arrive. */
  announce(change: StoreChange, from: Listener): void {
    setTimeout(() => {
      for (const listener of this.#connected) if (listener !== from) listener(change)
    })
  }

  run(project: ProjectId, trainer: string): StoredRun | undefined {
    return this.#runs.get(project)?.get(trainer)
  }

  runsOf(project: ProjectId): readonly StoredRun[] {
    const runs = [...(this.#runs.get(project)?.values() ?? [])]
    return runs.sort((a, b) => (a.record.trainer < b.record.trainer ? -1 : 1))
  }

  /** Keeps the weights there are, of whatever run, when no new ones come with it. */
  saveRun({ record, weights }: StoredRun): void {
    const { project, trainer } = record
    const kept = weights ?? this.run(project, trainer)?.weights
    const runs = this.#runs.get(project) ?? new Map<string, StoredRun>()
    this.#runs.set(project, runs.set(trainer, { record, weights: kept }))
  }

  deleteRun(project: ProjectId, trainer: string): void {
    this.#runs.get(project)?.delete(trainer)
  }

  /** `undefined` for a project that is not there. */
  history(project: ProjectId): MemoryHistory | undefined {
    if (!this.projects.has(project)) return undefined
    const history = this.#histories.get(project) ?? new MemoryHistory()
    this.#histories.set(project, history)
    return history
  }

  /** Removes a project with all that belongs to it. */
  purge(project: ProjectId): void {
    this.projects.delete(project)
    this.#runs.delete(project)
    this.#histories.delete(project)
  }

  claim(project: ProjectId, owner: object, onFree: () => void): boolean {
    const line = this.#lines.get(project) ?? []
    this.#lines.set(project, line)
    const known = line.find((claimant) => claimant.owner === owner)
    if (known) known.onFree = onFree
    else line.push({ owner, onFree })
    return line[0]?.owner === owner
  }

  release(project: ProjectId, owner: object): void {
    const line = this.#lines.get(project) ?? []
    const held = line[0]?.owner === owner
    const rest = line.filter((claimant) => claimant.owner !== owner)
    this.#lines.set(project, rest)
    const next = rest[0]
    if (!held || !next) return
    // Like a lock, it is told later, and not when it has left the line until then.
    setTimeout(() => {
      if (this.#lines.get(project)?.[0] === next) next.onFree()
    })
  }

  releaseAll(owner: object): void {
    for (const project of this.#lines.keys()) this.release(project, owner)
  }
}
