import type { RunId } from '../../../engine/protocol.ts'
import { ok } from '../../../graph/document/problem.ts'
import type { KeptEntry } from '../../../storage/kept-types.ts'
import type { Storage } from '../../../storage/types.ts'
import type { Timing } from '../../base/timing.ts'
import { type Unsaved, Writers } from '../../base/writers.ts'
import type { Signal } from '../../signal.ts'
import type { LineRecord } from './kept-records.ts'

export interface KeptSaverOptions {
  readonly project: string
  readonly storage: Storage
  readonly timing: Timing
  /** Something has taken room on the disk. */
  readonly wrote: () => void
  /** What is known of a run now; nothing of one that is to be forgotten. */
  readonly record: (run: RunId) => LineRecord | undefined
}

interface Waiting {
  readonly entry: KeptEntry
  readonly written: () => void
}

/** Keeps runs on the disk, each in the order things happened to it; what cannot be written is tried again. */
export class KeptSaver {
  /** Something that is not on the disk although it was tried; `undefined` while all is well. */
  readonly unsaved: Signal<Unsaved | undefined>
  readonly #writers: Writers<KeptEntry>
  readonly #waiting = new Map<RunId, Waiting>()

  constructor({ project, storage, timing, wrote, record }: KeptSaverOptions) {
    this.#writers = new Writers({
      timing,
      write: async (run, entry) => {
        const now = record(run)
        if (!now) return ok(undefined)
        const saved = await storage.saveKept(project, [{ ...entry, record: now }])
        const light = saved.ok ? undefined : withoutWeights(entry, now)
        // There may be room for its curves. It is tried again as a whole all the same.
        if (light) await storage.saveKept(project, [light])
        return saved
      },
      merge,
      written: (run) => {
        const waiting = this.#waiting.get(run)
        this.#waiting.delete(run)
        waiting?.written()
        wrote()
      },
    })
    this.unsaved = this.#writers.unsaved
  }

  /** Of which runs something is not on the disk yet. */
  get runs(): readonly RunId[] {
    return [...this.#waiting.keys()]
  }

  /** Whether what of a run is not on the disk was tried, and is to be tried again. */
  isFailing(run: RunId): boolean {
    return this.#writers.isFailing(run)
  }

  /** What of a run is not on the disk yet. */
  waiting(run: RunId): KeptEntry | undefined {
    return this.#waiting.get(run)?.entry
  }

  save(entry: KeptEntry, written: () => void): void {
    const { run } = entry.record
    const waiting = this.#waiting.get(run)
    this.#waiting.set(run, { entry: waiting ? merge(waiting.entry, entry) : entry, written })
    this.#writers.put(run, entry)
  }

  flush(): Promise<void> {
    return this.#writers.flush()
  }

  end(): void {
    this.#writers.end()
  }
}

/** What of a run that has ended is kept where its weights cannot be; one that goes on needs both, or what was before. */
function withoutWeights({ weights, ...entry }: KeptEntry, record: LineRecord): KeptEntry | undefined {
  const { line } = record
  const hasEnded = line.status === 'completed' || line.status === 'failed'
  if (!weights || !hasEnded) return undefined
  return { ...entry, record: { ...record, line: { ...line, bytes: { ...line.bytes, weights: 0 } } } }
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
