import { sameJson } from '../../graph/base/json.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { ProjectId, ProjectInfo, Storage } from '../../storage/types.ts'
import { WritableSignal } from '../base/signal.ts'
import type { Signal } from '../signal.ts'

/** The projects that are not deleted, newest change first. */
export class ProjectList {
  readonly projects: Signal<readonly ProjectInfo[]>
  readonly #projects = new WritableSignal<readonly ProjectInfo[]>([], sameJson)
  readonly #damaged = new Set<ProjectId>()
  readonly #storage: Storage
  readonly #failing: (problem: Problem) => void

  constructor(storage: Storage, failing: (problem: Problem) => void) {
    this.#storage = storage
    this.#failing = failing
    this.projects = this.#projects
  }

  /** Reads the list anew. */
  async refresh(): Promise<void> {
    const listed = await this.#storage.listProjects()
    if (listed.ok) this.#projects.set(this.#marked(listed.value))
    else listed.problems.forEach(this.#failing)
  }

  /** Takes over what the storage said about one project. */
  put(info: ProjectInfo): void {
    const others = this.#projects.value.filter(({ id }) => id !== info.id)
    const all = info.deletedAt === undefined ? [info, ...others] : others
    this.#projects.set(all.sort((a, b) => b.changedAt - a.changedAt))
  }

  /** What could not be opened is listed so, for as long as this page is open. */
  markDamaged(id: ProjectId): void {
    this.#damaged.add(id)
    this.#projects.set(this.#marked(this.#projects.value))
  }

  #marked(projects: readonly ProjectInfo[]): readonly ProjectInfo[] {
    return projects.map((info) => (this.#damaged.has(info.id) ? { ...info, damaged: true } : info))
  }

  /** Every id that is taken, by deleted projects too. */
  async isTaken(id: ProjectId): Promise<boolean> {
    const all = await this.#storage.listProjects({ deleted: true })
    return !all.ok || all.value.some((project) => project.id === id)
  }
}
