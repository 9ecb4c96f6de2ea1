import { auditTime, Subject } from 'rxjs'
import type { Problem } from '../../graph/document/problem.ts'
import type { Storage, StorageEstimate } from '../../storage/types.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { WritableSignal } from '../base/signal.ts'
import type { Timing } from '../base/timing.ts'

/** What is said when the disk is nearly full, and no longer true once it is not. */
const NEARLY_FULL_ONLY: ReadonlySet<string> = new Set(['space-nearly-full'])
/** Share of the available disk space above which a notice is shown. */
const NEARLY_FULL = 0.9
/** At most this often the space is measured anew, in milliseconds. */
const MEASURE_EVERY = 5000

export interface SpaceWatchOptions {
  readonly storage: Storage
  readonly timing: Timing
  readonly notify: (problem: Problem) => void
  readonly settle: (codes: ReadonlySet<string>) => void
}

/** How much of the disk is used, measured now and then while something is saved. */
export class SpaceWatch {
  readonly space = new WritableSignal<StorageEstimate | undefined>(undefined)
  readonly #options: SpaceWatchOptions
  readonly #saves = new Subject<void>()
  #wasFull = false

  constructor(options: SpaceWatchOptions) {
    this.#options = options
    this.#saves.pipe(auditTime(MEASURE_EVERY, options.timing.schedule)).subscribe(() => void this.measure())
  }

  /** Something was saved. */
  saved(): void {
    this.#saves.next()
  }

  async measure(): Promise<void> {
    const { storage, notify, settle } = this.#options
    const measured = await storage.estimate()
    this.space.set(measured)
    const isFull = measured !== undefined && measured.used > NEARLY_FULL * measured.quota
    if (isFull && !this.#wasFull) notify(sessionProblem('space-nearly-full', {}, { severity: 'warning' }))
    if (!isFull) settle(NEARLY_FULL_ONLY)
    this.#wasFull = isFull
  }
}
