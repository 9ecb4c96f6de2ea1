import { useMemo, useSyncExternalStore } from 'react'
import { nextTask } from '../../../graph/base/next-task.ts'
import type { Signal } from '../../../session/types.ts'

type Pick<T, V> = (value: T, key: string) => V

/**
 * What a signal has under a key; renders again only when that changes. Where a thousand nodes follow one signal,
 * `useSlice` would wake each of them at every change; here one comparison finds those that have to hear of it.
 * `pick` is one function for all of them, declared outside. Who cannot be seen hears of it `later`: once no change has
 * come for a moment, a few a task, so that a slider being dragged costs nothing there.
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

/** Milliseconds after the last change: longer than from one step of a slider to the next. */
const LATER = 200
/** Rendering so many that cannot be seen is not felt. */
const LATER_A_TASK = 40

class FanOut<T> {
  readonly #listeners = new Set<Listener>()
  /** Those that hear of changes later. React itself sees whether their own entry has changed. */
  readonly #later = new Set<Listener>()
  #subscription: { unsubscribe(): void } | undefined
  #seen: T
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly signal: Signal<T>,
    readonly pick: Pick<T, unknown>,
  ) {
    this.#seen = signal.value
  }

  subscribe(listener: Listener): () => void {
    const among = listener.later ? this.#later : this.#listeners
    among.add(listener)
    if (!this.#subscription) {
      this.#seen = this.signal.value
      this.#subscription = this.signal.changes.subscribe((value) => this.#turn(value))
    }
    return () => {
      among.delete(listener)
      if (this.#listeners.size + this.#later.size > 0) return
      this.#subscription?.unsubscribe()
      this.#subscription = undefined
      clearTimeout(this.#rest)
    }
  }

  #turn(now: T): void {
    const before = this.#seen
    this.#seen = now
    if (before === now) return
    // Those that hear of it may subscribe others, which know already.
    for (const listener of [...this.#listeners])
      if (!Object.is(this.pick(before, listener.key), this.pick(now, listener.key))) listener.changed()
    if (this.#later.size === 0) return
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.#tellLater(now), LATER)
  }

  async #tellLater(news: T): Promise<void> {
    let told = 0
    for (const listener of [...this.#later]) {
      if (told++ % LATER_A_TASK === 0) await nextTask()
      // Another change begins anew.
      if (this.#seen !== news) return
      if (this.#later.has(listener)) listener.changed()
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
