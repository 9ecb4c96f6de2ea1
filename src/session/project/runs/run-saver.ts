import type { Checkpoint } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Result } from '../../../graph/document/problem.ts'
import type { RunStatus } from '../../../runs/run-state.ts'
import type { RunRecord, Storage, WeightsRecord } from '../../../storage/types.ts'
import type { Timing } from '../../base/timing.ts'
import { type Unsaved, Writers } from '../../base/writers.ts'
import type { Signal } from '../../signal.ts'
import { packRun } from './stored-run.ts'
import type { TrainerRun } from './trainer-run.ts'

type Change =
  | {
      readonly kind: 'save'
      readonly record: RunRecord
      readonly weights?: WeightsRecord
      readonly isLast: boolean
      /** The run before it, whose weights were not written when this one began: it can be had back until this has some. */
      readonly first?: Change
    }
  | { readonly kind: 'delete' }

export interface RunSaverOptions {
  readonly project: string
  readonly storage: Storage
  readonly timing: Timing
}

/** At most this often the curve of a run goes to the disk between two checkpoints, in milliseconds. */
const PROGRESS_EVERY = 2_000

/** A checkpoint after the last epoch has the time that measuring takes. */
const COMPUTING: readonly RunStatus[] = ['running', 'evaluating']

/** Keeps the latest run of every trainer on the disk, in the order things happened to it. */
export class RunSaver {
  /** Something that is not on the disk although it was tried; `undefined` while all is well. */
  readonly unsaved: Signal<Unsaved | undefined>
  readonly #options: RunSaverOptions
  readonly #writers: Writers<Change>

  constructor(options: RunSaverOptions) {
    const { timing } = options
    this.#options = options
    this.#writers = new Writers({ timing, write: (trainer, change) => this.#write(trainer, change), merge })
    this.unsaved = this.#writers.unsaved
  }

  /** Saves the run as it stands, its weights with it where there are new ones. */
  save(run: TrainerRun, checkpoint?: Checkpoint): void {
    const { project, timing } = this.#options
    const record = packRun(project, run, timing.now())
    // The first batch goes to the disk at once.
    run.savedAt = run.curve.isEmpty ? Number.NEGATIVE_INFINITY : record.savedAt
    const weights = checkpoint && { project, trainer: run.trainer, run: run.state.run, data: checkpoint }
    const isLast = !COMPUTING.includes(run.state.status)
    this.#writers.put(run.trainer, { kind: 'save', record, weights, isLast })
  }

  /** The same for what only shows how far it has come: not every time, and large tables only with weights. */
  saveProgress(run: TrainerRun): void {
    if (this.#options.timing.now() - run.savedAt >= PROGRESS_EVERY && !run.isLarge) this.save(run)
  }

  delete(trainer: NodeId): void {
    this.#writers.put(trainer, { kind: 'delete' })
  }

  /** Whether the latest of a trainer is on its way to the disk. */
  isWriting(trainer: NodeId): boolean {
    return this.#writers.isBusy(trainer)
  }

  flush(): Promise<void> {
    return this.#writers.flush()
  }

  end(): void {
    this.#writers.end()
  }

  async #write(trainer: NodeId, change: Change): Promise<Result<void>> {
    const { project, storage } = this.#options
    if (change.kind === 'delete') return storage.deleteRun(project, trainer)
    if (change.first) {
      const written = await this.#write(trainer, change.first)
      if (!written.ok) return written
    }
    return storage.saveRun(change.record, change.weights, change.isLast)
  }
}

/**
 * Weights that were not written yet still belong to a later record of the same run, and stay what the run before has
 * left until the newer one has some.
 */
function merge(older: Change, newer: Change): Change {
  if (older.kind !== 'save' || newer.kind !== 'save' || newer.weights) return newer
  if (older.record.run === newer.record.run) return { ...newer, weights: older.weights, first: older.first }
  return { ...newer, first: older.weights ? older : older.first }
}
