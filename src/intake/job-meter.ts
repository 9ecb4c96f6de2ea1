import { BehaviorSubject } from 'rxjs'
import type { Job, JobProgress } from './types.ts'

/** Bytes in whose time a file is read of which there is hardly anything. */
const PER_FILE = 30_000
/** At most this often it is said how far the work is, in milliseconds. */
const SAY_EVERY = 100
/** Milliseconds before which nobody can tell how long it takes. */
const TOO_EARLY = 1000

/** How far a job is, and how long it will still take: files weigh by their bytes. */
export class JobMeter {
  readonly progress: Job<unknown>['progress']
  readonly #changes = new BehaviorSubject<JobProgress>({ done: 0, total: 0 })
  #begunAt = 0
  #saidAt = 0
  #files = { done: 0, total: 0 }
  #weight = { done: 0, total: 0 }

  constructor() {
    const changes = this.#changes
    this.progress = {
      get value() {
        return changes.value
      },
      changes,
    }
  }

  /** The bytes of each file. */
  begin(bytes: readonly number[]): void {
    this.#begunAt = performance.now()
    this.#files = { done: 0, total: bytes.length }
    this.#weight = { done: 0, total: weightOf(bytes) }
    this.#say()
  }

  /** The bytes of each file that has been dealt with. */
  done(bytes: readonly number[]): void {
    this.#files.done += bytes.length
    this.#weight.done += weightOf(bytes)
    if (performance.now() - this.#saidAt >= SAY_EVERY) this.#say()
  }

  /** The last word. */
  end(): void {
    this.#say()
    this.#changes.complete()
  }

  #say(): void {
    this.#saidAt = performance.now()
    const taken = this.#saidAt - this.#begunAt
    const { done, total } = this.#weight
    const isKnown = taken > TOO_EARLY && done > 0
    this.#changes.next({
      ...this.#files,
      ...(isKnown && { msLeft: Math.round((taken * (total - done)) / done) }),
    })
  }
}

function weightOf(bytes: readonly number[]): number {
  return bytes.reduce((sum, one) => sum + one + PER_FILE, 0)
}
