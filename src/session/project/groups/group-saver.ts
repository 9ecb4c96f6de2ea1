import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { ok, type Result } from '../../../graph/document/problem.ts'
import { isActive, type RunGroup } from '../../../runs/run-group.ts'
import type { GroupRecord } from '../../../storage/kept-types.ts'
import type { Storage } from '../../../storage/types.ts'
import type { Timing } from '../../base/timing.ts'
import { type Unsaved, Writers } from '../../base/writers.ts'
import type { Signal } from '../../signal.ts'
import { packGroup } from './stored-group.ts'

export interface GroupSaverOptions {
  readonly project: string
  readonly storage: Storage
  readonly timing: Timing
}

/** Keeps where groups stand on the disk; what cannot be written is tried again. */
export class GroupSaver {
  readonly unsaved: Signal<Unsaved | undefined>
  readonly #options: GroupSaverOptions
  readonly #writers: Writers<GroupRecord | undefined>

  constructor(options: GroupSaverOptions) {
    const { timing } = options
    this.#options = options
    this.#writers = new Writers({ timing, write: (id, record) => this.#write(id, record) })
    this.unsaved = this.#writers.unsaved
  }

  /** The graph goes along while there is something left to be made from it. */
  save(group: RunGroup, graph: CheckedGraph | undefined): void {
    const document = isActive(group) ? graph?.document : undefined
    this.#writers.put(group.id, packGroup(this.#options.project, group, document))
  }

  /** Where the disk refuses, it is there the next time and forgotten then. */
  forget(id: string): void {
    this.#writers.put(id, undefined)
  }

  flush(): Promise<void> {
    return this.#writers.flush()
  }

  end(): void {
    this.#writers.end()
  }

  async #write(id: string, record: GroupRecord | undefined): Promise<Result<void>> {
    const { project, storage } = this.#options
    if (record) return storage.saveGroup(record)
    await storage.deleteGroup(project, id)
    return ok(undefined)
  }
}
