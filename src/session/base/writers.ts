import { sameJson } from '../../graph/base/json.ts'
import type { Problem, Result } from '../../graph/document/problem.ts'
import type { Signal } from '../signal.ts'
import { LatestWriter, type WriterState } from './latest-writer.ts'
import { WritableSignal } from './signal.ts'
import type { Timing } from './timing.ts'

/** What could not be written, and since when. */
export interface Unsaved {
  readonly since: number
  readonly problem: Problem
}

export interface WritersOptions<T> {
  readonly timing: Timing
  readonly write: (key: string, value: T) => Promise<Result<unknown>>
  /** See `LatestWriter`. */
  readonly merge?: (older: T, newer: T) => T
  /** Called when all that was put under a key is on the disk. */
  readonly written?: (key: string) => void
}

/** Writes the latest value of each of many keys, each in the order things happened to it; see `LatestWriter`. */
export class Writers<T> {
  /** Something that is not on the disk although it was tried; `undefined` while all is well. */
  readonly unsaved: Signal<Unsaved | undefined>
  readonly #options: WritersOptions<T>
  readonly #unsaved = new WritableSignal<Unsaved | undefined>(undefined, sameJson)
  readonly #failing = new Map<string, Unsaved>()
  readonly #writers = new Map<string, LatestWriter<T>>()

  constructor(options: WritersOptions<T>) {
    this.#options = options
    this.unsaved = this.#unsaved
  }

  put(key: string, value: T): void {
    const writer = this.#writers.get(key) ?? this.#begin(key)
    writer.put(value)
  }

  isBusy(key: string): boolean {
    return this.#writers.get(key)?.isBusy ?? false
  }

  /** Whether the latest attempt has failed. */
  isFailing(key: string): boolean {
    return this.#failing.has(key)
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#writers.values()].map((writer) => writer.flush()))
  }

  end(): void {
    for (const writer of this.#writers.values()) writer.close()
    this.#unsaved.end()
  }

  #begin(key: string): LatestWriter<T> {
    const { timing, write, merge } = this.#options
    const writer = new LatestWriter<T>({
      write: (value) => write(key, value),
      ...(merge && { merge }),
      delay: 0,
      schedule: timing.schedule,
      changed: (state) => this.#changed(key, state),
    })
    this.#writers.set(key, writer)
    return writer
  }

  #changed(key: string, state: WriterState): void {
    const since = this.#failing.get(key)?.since ?? this.#options.timing.now()
    if (state.kind === 'failing') this.#failing.set(key, { since, problem: state.problem })
    else if (state.kind === 'written') {
      this.#failing.delete(key)
      this.#options.written?.(key)
    }
    this.#unsaved.set([...this.#failing.values()][0])
  }
}
