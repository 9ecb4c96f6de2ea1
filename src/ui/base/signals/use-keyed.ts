import { useMemo, useSyncExternalStore } from 'react'
import { nextTask } from '../../../graph/base/next-task.ts'
import type { Signal } from '../../../session/types.ts'

type Pick<T, V> = (value: T, key: string) => V

/**
 * What a signal has under a key; renders again only when that changes. Where a thousand nodes follow one signal,
 * `useSlice` would wake each of them at every change; here one comparison finds those that have to hear of it.
 * `pick` is one function for all of them, declared outside. Who cannot be seen may hear of it `later`, a few a task.
 */
export function useKeyed<T, V>(signal: Signal<T>, pick: Pick<T, V>, key: string, later = false): V {
  const subscribe = useMemo(() => {
    const fanOut = fanOutOf(signal, pick)
    return (changed: () => void) => fanOut.subscribe({ key, later, changed })
  }, [signal, pick, key, later])
  return useSyncExternalStore(subscribe, () => pick(signal.value, key))
}

interface Listener {
  readonly key: string
  readonly later: boolean
  readonly changed: () => void
}

/** Rendering so many that cannot be seen is not felt. */
const LATER_A_TASK = 40

class FanOut<T> {
  readonly #listeners = new Set<Listener>()
  readonly #late = new Set<Listener>()
  #subscription: { unsubscribe(): void } | undefined
  #seen: T

  constructor(
    readonly signal: Signal<T>,
    readonly pick: Pick<T, unknown>,
  ) {
    this.#seen = signal.value
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    if (!this.#subscription) {
      this.#seen = this.signal.value
      this.#subscription = this.signal.changes.subscribe((value) => this.#turn(value))
    }
    return () => {
      this.#listeners.delete(listener)
      this.#late.delete(listener)
      if (this.#listeners.size > 0) return
      this.#subscription?.unsubscribe()
      this.#subscription = undefined
    }
  }

  #turn(now: T): void {
    const before = this.#seen
    this.#seen = now
    if (before === now) return
    const waited = this.#late.size > 0
    // Those that hear of it may subscribe others, which know already.
    for (const listener of [...this.#listeners]) {
      if (Object.is(this.pick(before, listener.key), this.pick(now, listener.key))) continue
      if (listener.later) this.#late.add(listener)
      else listener.changed()
    }
    if (!waited && this.#late.size > 0) void this.#tellLate()
  }

  async #tellLate(): Promise<void> {
    while (this.#late.size > 0) {
      await nextTask()
      let left = LATER_A_TASK
      for (const listener of this.#late) {
        if (left-- === 0) break
        this.#late.delete(listener)
        listener.changed()
      }
    }
  }
}

const fanOuts = new WeakMap<object, Map<unknown, unknown>>()

function fanOutOf<T, V>(signal: Signal<T>, pick: Pick<T, V>): FanOut<T> {
  const known = fanOuts.get(signal) ?? new Map<unknown, unknown>()
  fanOuts.set(signal, known)
  const fanOut = (known.get(pick) as FanOut<T> | undefined) ?? new FanOut<T>(signal, pick)
  known.set(pick, fanOut)
  return fanOut
}
