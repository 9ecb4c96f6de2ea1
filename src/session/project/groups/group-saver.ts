import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
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
  readonly #writers: Writers<GroupRecord>

  constructor(options: GroupSaverOptions) {
    const { storage, timing } = options
    this.#options = options
    this.#writers = new Writers({ timing, write: (_, record) => storage.saveGroup(record) })
    this.unsaved = this.#writers.unsaved
  }

  /** The graph goes along while there is something left to be made from it. */
  save(group: RunGroup, graph: CheckedGraph | undefined): void {
    const document = isActive(group) ? graph?.document : undefined
    this.#writers.put(group.id, packGroup(this.#options.project, group, document))
  }

  /** Where the disk refuses, it is there the next time and forgotten then. */
  forget(id: string): void {
    void this.#options.storage.deleteGroup(this.#options.project, id)
  }

  flush(): Promise<void> {
    return this.#writers.flush()
  }

  end(): void {
    this.#writers.end()
  }
}
