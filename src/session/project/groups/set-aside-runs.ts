import type { RunId } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { RunGroup } from '../../../runs/run-group.ts'
import type { Timing } from '../../base/timing.ts'
import type { RunHistory } from '../runs/run-history.ts'
import { TrainerRun } from '../runs/trainer-run.ts'
import { ParkedRuns } from './parked-runs.ts'

export interface SetAsideOptions {
  readonly timing: Timing
  readonly kept: RunHistory
  /** Bytes of weights that are held in memory at most; what a page may hold where left out. */
  readonly mostBytes?: number | undefined
  /** There is no room anywhere for the weights of so many runs: these begin anew. */
  readonly lost: (runs: number) => void
}

/**
 * Runs that were set aside, to go on later: with their weights in memory, as far as a page may hold them, those set
 * aside first on the disk alone. Where there is no room either, they train once more from their start, to the same bits.
 */
export class SetAsideRuns {
  readonly #options: SetAsideOptions
  readonly #parked: ParkedRuns
  /** Those whose weights are on the disk alone. */
  readonly #onDisk = new Set<RunId>()
  readonly #reading = new Set<RunId>()

  constructor(options: SetAsideOptions) {
    this.#options = options
    this.#parked = new ParkedRuns(options.mostBytes)
  }

  /** How many are being read from the disk. */
  get reading(): number {
    return this.#reading.size
  }

  isReading(run: RunId | undefined): boolean {
    return run !== undefined && this.#reading.has(run)
  }

  /** Whether it has to be read before it goes on. */
  isOnDisk(run: RunId | undefined): run is RunId {
    return run !== undefined && this.#onDisk.has(run)
  }

  put(run: TrainerRun): void {
    this.#onDisk.delete(run.state.run)
    const { kept, lost } = this.#options
    const over = this.#parked.put(run)
    const gone = over.filter((each) => !kept.holdsWeights(each))
    for (const each of over) if (!gone.includes(each)) this.#onDisk.add(each)
    for (const each of gone) kept.letGo(each)
    if (gone.length > 0) lost(gone.length)
  }

  /** Runs of a group that were set aside before the page was opened go on where their weights have been kept. */
  find({ members }: RunGroup): void {
    for (const { run, status } of members)
      if (run !== undefined && status === 'waiting' && !this.#parked.has(run))
        if (this.#options.kept.holdsWeights(run)) this.#onDisk.add(run)
  }

  /** Reads the weights of a run from the disk. Where they cannot be had, it begins anew. */
  async read(trainer: NodeId, id: RunId): Promise<void> {
    const { kept, timing } = this.#options
    this.#reading.add(id)
    const found = await kept.takeUp(id)
    this.#reading.delete(id)
    // It may have been forgotten meanwhile.
    if (!this.#onDisk.delete(id) || !found) return
    const run = new TrainerRun(trainer, timing, found.state, found.curve)
    run.checkpoint = found.checkpoint
    this.put(run)
  }

  /** One whose weights are in memory. */
  get(id: RunId): TrainerRun | undefined {
    return this.#parked.get(id)
  }

  take(id: RunId): TrainerRun | undefined {
    return this.#parked.take(id)
  }

  /** Only runs that may go on need their weights. */
  forgetAllBut(waiting: ReadonlySet<RunId>): void {
    const onDisk = [...this.#onDisk].filter((id) => !waiting.has(id))
    for (const id of onDisk) this.#onDisk.delete(id)
    for (const id of [...onDisk, ...this.#parked.forgetAllBut(waiting)]) this.#options.kept.letGo(id)
  }

  clear(): void {
    this.#parked.clear()
    this.#onDisk.clear()
  }
}
