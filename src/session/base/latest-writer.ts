import { type SchedulerLike, Subscription, timer } from 'rxjs'
import { failed, type Problem, type Result } from '../../graph/document/problem.ts'
import { sessionProblem } from './session-problem.ts'

export interface LatestWriterOptions<T> {
  /** Resolves after the value is on the disk. Called again before it has settled only where `overlaps` says so. */
  readonly write: (value: T) => Promise<Result<unknown>>
  /** Two writes at once are carried out in the order they were asked for, so a flush need not wait for the one before. */
  readonly overlaps?: boolean
  /** One value that stands for two which were not written yet; the newer where left out. */
  readonly merge?: (older: T, newer: T) => T
  /** Milliseconds from the first unwritten value to writing; what comes meanwhile is written with it. */
  readonly delay: number
  readonly schedule: SchedulerLike
  readonly changed?: (state: WriterState) => void
}

/** `problem`: the latest attempt failed, another follows. */
export type WriterState =
  | { readonly kind: 'written' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'failing'; readonly problem: Problem }

const FIRST_PAUSE = 1000
/** What is free again is used before a person wonders. */
const LONGEST_PAUSE = 10_000

/**
 * Writes the latest of many values: one write at a time, never out of order, values that were overtaken left out.
 * A failed write is tried again after growing pauses (1, 2, 4, 8, 10 s), with the newest value then.
 */
export class LatestWriter<T> {
  readonly #options: LatestWriterOptions<T>
  #waiting: { readonly value: T } | undefined
  #writing: Promise<void> | undefined
  #latest = 0
  #timer = Subscription.EMPTY
  #failures = 0
  #closed = false

  constructor(options: LatestWriterOptions<T>) {
    this.#options = options
  }

  put(value: T): void {
    if (this.#closed) return
    const merge = this.#options.merge ?? ((_older, newer) => newer)
    const planned = this.#waiting !== undefined
    this.#waiting = { value: this.#waiting ? merge(this.#waiting.value, value) : value }
    if (!planned && !this.#writing) this.#writeIn(this.#options.delay)
    if (this.#failures === 0) this.#options.changed?.({ kind: 'writing' })
  }

  /** Whether something is not written yet. */
  get isBusy(): boolean {
    return this.#waiting !== undefined || this.#writing !== undefined
  }

  /** Writes what waits without delay. Resolves when it is written or the attempt has failed. */
  async flush(): Promise<void> {
    // Nothing may come between when the page is about to go.
    if (this.#writing && !(this.#options.overlaps && this.#failures === 0)) await this.#writing
    if (this.#waiting) {
      this.#timer.unsubscribe()
      this.#start()
    }
    await this.#writing
  }

  /** Writes nothing more; what waits is dropped. */
  close(): void {
    this.#closed = true
    this.#waiting = undefined
    this.#timer.unsubscribe()
  }

  #writeIn(delay: number): void {
    this.#timer.unsubscribe()
    this.#timer = timer(delay, this.#options.schedule).subscribe(() => this.#start())
  }

  #start(): void {
    if (!this.#waiting) return
    const { value } = this.#waiting
    this.#waiting = undefined
    this.#latest++
    const turn = this.#latest
    this.#writing = this.#write(value, turn).finally(() => {
      if (turn !== this.#latest) return
      this.#writing = undefined
      if (this.#waiting && !this.#closed)
        this.#writeIn(this.#failures > 0 ? this.#pause() : this.#options.delay)
    })
  }

  async #write(value: T, turn: number): Promise<void> {
    const result = await this.#options.write(value).catch(unexpected)
    // The one behind it writes all that it would have.
    if (turn !== this.#latest) return
    if (result.ok) {
      this.#failures = 0
      this.#options.changed?.({ kind: this.#waiting ? 'writing' : 'written' })
      return
    }
    this.#failures++
    if (this.#closed) return
    const { merge = (_older, newer) => newer } = this.#options
    this.#waiting = { value: this.#waiting ? merge(value, this.#waiting.value) : value }
    const [problem] = result.problems
    if (problem) this.#options.changed?.({ kind: 'failing', problem })
  }

  #pause(): number {
    return Math.min(FIRST_PAUSE * 2 ** (this.#failures - 1), LONGEST_PAUSE)
  }
}

/** A mistake in the program; the person must still hear that nothing is saved. */
function unexpected(error: unknown): Result<never> {
  return failed(
    sessionProblem('not-saved', { reason: error instanceof Error ? error.message : String(error) }),
  )
}
