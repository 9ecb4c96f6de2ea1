import type { RunId } from '../../../engine/protocol.ts'
import { sameJson } from '../../../graph/base/json.ts'
import { ok } from '../../../graph/document/problem.ts'
import type { KeptEntry, KeptRecord } from '../../../storage/kept-types.ts'
import type { Storage } from '../../../storage/types.ts'
import { LatestWriter, type WriterState } from '../../base/latest-writer.ts'
import { WritableSignal } from '../../base/signal.ts'
import type { Timing } from '../../base/timing.ts'
import type { Signal } from '../../signal.ts'
import type { UnsavedRun } from '../runs/run-saver.ts'

export interface KeptSaverOptions {
  readonly project: string
  readonly storage: Storage
  readonly timing: Timing
  /** What is known of a run now; nothing of one that is to be forgotten. */
  readonly record: (run: RunId) => KeptRecord | undefined
}

interface Waiting {
  readonly writer: LatestWriter<KeptEntry>
  entry: KeptEntry
  written: () => void
}

/** Keeps runs on the disk, each in the order things happened to it; what cannot be written is tried again. */
export class KeptSaver {
  /** Something that is not on the disk although it was tried; `undefined` while all is well. */
  readonly unsaved: Signal<UnsavedRun | undefined>
  readonly #options: KeptSaverOptions
  readonly #unsaved = new WritableSignal<UnsavedRun | undefined>(undefined, sameJson)
  readonly #failing = new Map<RunId, UnsavedRun>()
  readonly #waiting = new Map<RunId, Waiting>()

  constructor(options: KeptSaverOptions) {
    this.#options = options
    this.unsaved = this.#unsaved
  }

  get isBusy(): boolean {
    return this.#waiting.size > 0
  }

  /** What of a run is not on the disk yet. */
  waiting(run: RunId): KeptEntry | undefined {
    return this.#waiting.get(run)?.entry
  }

  save(entry: KeptEntry, written: () => void): void {
    const { run } = entry.record
    const waiting = this.#waiting.get(run) ?? this.#begin(run, entry)
    waiting.entry = merge(waiting.entry, entry)
    waiting.written = written
    waiting.writer.put(entry)
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#waiting.values()].map(({ writer }) => writer.flush()))
  }

  end(): void {
    for (const { writer } of this.#waiting.values()) writer.close()
    this.#unsaved.end()
  }

  #begin(run: RunId, entry: KeptEntry): Waiting {
    const { project, storage, timing, record } = this.#options
    const writer = new LatestWriter<KeptEntry>({
      write: async (entry) => {
        const now = record(run)
        return now ? storage.saveKept(project, [{ ...entry, record: now }]) : ok(undefined)
      },
      merge,
      delay: 0,
      schedule: timing.schedule,
      changed: (state) => this.#changed(run, state),
    })
    const waiting = { writer, entry, written: () => {} }
    this.#waiting.set(run, waiting)
    return waiting
  }

  #changed(run: RunId, state: WriterState): void {
    const since = this.#failing.get(run)?.since ?? this.#options.timing.now()
    if (state.kind === 'failing') this.#failing.set(run, { since, problem: state.problem })
    else if (state.kind === 'written') {
      this.#failing.delete(run)
      this.#waiting.get(run)?.written()
      this.#waiting.delete(run)
    }
    this.#unsaved.set([...this.#failing.values()][0])
  }
}

/** One that stands for both. */
function merge(older: KeptEntry, newer: KeptEntry): KeptEntry {
  const document = newer.document ?? (older.record.graph === newer.record.graph ? older.document : undefined)
  return {
    record: newer.record,
    data: newer.data ?? older.data,
    weights: newer.weights === undefined ? older.weights : newer.weights,
    ...(document && { document }),
  }
}
