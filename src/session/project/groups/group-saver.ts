import { sameJson } from '../../../graph/base/json.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { isActive, type RunGroup } from '../../../runs/run-group.ts'
import type { GroupRecord } from '../../../storage/kept-types.ts'
import type { Storage } from '../../../storage/types.ts'
import { LatestWriter, type WriterState } from '../../base/latest-writer.ts'
import { WritableSignal } from '../../base/signal.ts'
import type { Timing } from '../../base/timing.ts'
import type { Signal } from '../../signal.ts'
import type { UnsavedRun } from '../runs/run-saver.ts'
import { packGroup } from './stored-group.ts'

export interface GroupSaverOptions {
  readonly project: string
  readonly storage: Storage
  readonly timing: Timing
}

/** Keeps where groups stand on the disk; what cannot be written is tried again. */
export class GroupSaver {
  readonly unsaved: Signal<UnsavedRun | undefined>
  readonly #options: GroupSaverOptions
  readonly #unsaved = new WritableSignal<UnsavedRun | undefined>(undefined, sameJson)
  readonly #failing = new Map<string, UnsavedRun>()
  readonly #writers = new Map<string, LatestWriter<GroupRecord>>()

  constructor(options: GroupSaverOptions) {
    this.#options = options
    this.unsaved = this.#unsaved
  }

  /** The graph goes along while there is something left to be made from it. */
  save(group: RunGroup, graph: CheckedGraph | undefined): void {
    const document = isActive(group) ? graph?.document : undefined
    const record = packGroup(this.#options.project, group, document)
    this.#writer(group.id).put(record)
  }

  /** Where the disk refuses, it is there the next time and forgotten then. */
  forget(id: string): void {
    void this.#options.storage.deleteGroup(this.#options.project, id)
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#writers.values()].map((writer) => writer.flush()))
  }

  end(): void {
    for (const writer of this.#writers.values()) writer.close()
    this.#unsaved.end()
  }

  #writer(id: string): LatestWriter<GroupRecord> {
    const { storage, timing } = this.#options
    const known = this.#writers.get(id)
    if (known) return known
    const writer = new LatestWriter<GroupRecord>({
      write: (record) => storage.saveGroup(record),
      delay: 0,
      schedule: timing.schedule,
      changed: (state) => this.#changed(id, state),
    })
    this.#writers.set(id, writer)
    return writer
  }

  #changed(id: string, state: WriterState): void {
    const since = this.#failing.get(id)?.since ?? this.#options.timing.now()
    if (state.kind === 'failing') this.#failing.set(id, { since, problem: state.problem })
    else if (state.kind === 'written') this.#failing.delete(id)
    this.#unsaved.set([...this.#failing.values()][0])
  }
}
