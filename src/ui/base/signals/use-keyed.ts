import { useMemo, useSyncExternalStore } from 'react'
import { nextTask } from '../../../graph/base/next-task.ts'
import type { Signal } from '../../../session/signal.ts'

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
    return (changed: () => void) => fanOut.subscribe({ key, changed }, later)
  }, [signal, pick, key, later])
  return useSyncExternalStore(subscribe, () => pick(signal.value, key))
}

/** What is followed of one signal. */
export interface Source<T, V> {
  readonly signal: Signal<T>
  readonly pick: Pick<T, V>
  /** Who hears of it later; nobody where left out. `at-once-if-seen`: only who cannot be seen. */
  readonly told?: 'at-once-if-seen' | 'later'
  /** The keys under which a value has something else than under most, where these are few: nobody else is looked at. */
  readonly keys?: (value: T) => Iterable<string>
}

type Values<S> = {
  readonly [I in keyof S]: S[I] extends { readonly pick: (value: never, key: string) => infer V } ? V : never
}

/**
 * What several signals have under a key, as with {@link useKeyed} for each, but as one hook: a thousand nodes follow
 * half a dozen. The first source says whether it can be seen; `sources` is one array for all of them.
 */
export function useKeyedParts<
  // biome-ignore lint/suspicious/noExplicitAny: each source has types of its own
  const S extends readonly [Source<any, boolean>, ...Source<any, unknown>[]],
>(sources: S, key: string): Values<S> {
  const parts = useMemo(() => new KeyedParts(sources, key), [sources, key])
  return useSyncExternalStore(parts.subscribe, parts.read) as Values<S>
}

class KeyedParts {
  #values: readonly unknown[] | undefined
  #listeners: Listener[] = []

  constructor(
    // biome-ignore lint/suspicious/noExplicitAny: as above
    readonly sources: readonly Source<any, unknown>[],
    readonly key: string,
  ) {}

  readonly subscribe = (changed: () => void): (() => void) => {
    const { key } = this
    const stops = this.sources.map(({ signal, pick, told, keys }, i) => {
      const listener = { key, changed, drawn: () => this.#values?.[i] }
      this.#listeners[i] = listener
      return fanOutOf(signal, pick, keys).subscribe(
        listener,
        told === 'later' || (told !== undefined && !this.#values?.[0]),
      )
    })
    return () => {
      this.#listeners = []
      for (const stop of stops) stop()
    }
  }

  readonly read = (): readonly unknown[] => {
    const before = this.#values
    const now = this.sources.map(({ signal, pick }) => pick(signal.value, this.key))
    if (before && now.every((value, i) => Object.is(value, before[i]))) return before
    this.#values = now
    if (before && before[0] !== now[0])
      for (const [i, listener] of this.#listeners.entries()) {
        const { signal, pick, told } = this.sources[i]!
        if (told === 'at-once-if-seen') fanOutOf(signal, pick).setLater(listener, !now[0])
      }
    return now
  }
}

interface Listener {
  readonly key: string
  readonly changed: () => void
  /** What was drawn last, where that is known. */
  readonly drawn?: () => unknown
}

/** Milliseconds after the last change: longer than from one step of a slider to the next. */
const LATER = 200
/** Rendering so many that cannot be seen is not felt. */
const LATER_A_TASK = 40

class FanOut<T> {
  /** By key. */
  readonly #listeners = new Map<string, readonly Listener[]>()
  /** Those that hear of changes later. Of those that do not say what they drew React itself sees whether it has changed. */
  readonly #later = new Set<Listener>()
  #subscription: { unsubscribe(): void } | undefined
  #seen: T
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly signal: Signal<T>,
    readonly pick: Pick<T, unknown>,
    readonly keys: Source<T, unknown>['keys'],
  ) {
    this.#seen = signal.value
  }

  subscribe(listener: Listener, later: boolean): () => void {
    if (later) this.#later.add(listener)
    else this.#add(listener)
    if (!this.#subscription) {
      this.#seen = this.signal.value
      this.#subscription = this.signal.changes.subscribe((value) => this.#turn(value))
    }
    return () => {
      this.#drop(listener)
      this.#later.delete(listener)
      if (this.#listeners.size + this.#later.size > 0) return
      this.#subscription?.unsubscribe()
      this.#subscription = undefined
      clearTimeout(this.#rest)
    }
  }

  /** From now on one that listens hears of changes at once, or later. */
  setLater(listener: Listener, later: boolean): void {
    if (later && this.#drop(listener)) this.#later.add(listener)
    else if (!later && this.#later.delete(listener)) this.#add(listener)
  }

  #add(listener: Listener): void {
    const there = this.#listeners.get(listener.key)
    this.#listeners.set(listener.key, there ? [...there, listener] : [listener])
  }

  /** Says whether it was there. */
  #drop(listener: Listener): boolean {
    const there = this.#listeners.get(listener.key) ?? []
    const others = there.filter((other) => other !== listener)
    if (others.length > 0) this.#listeners.set(listener.key, others)
    else this.#listeners.delete(listener.key)
    return others.length < there.length
  }

  #turn(now: T): void {
    const before = this.#seen
    this.#seen = now
    if (before === now) return
    // Those that hear of it may subscribe others, which know already.
    const keys = this.keys ? new Set([...this.keys(before), ...this.keys(now)]) : [...this.#listeners.keys()]
    for (const key of keys) {
      const listeners = this.#listeners.get(key)
      if (listeners && !Object.is(this.pick(before, key), this.pick(now, key)))
        for (const listener of listeners) listener.changed()
    }
    if (this.#later.size === 0) return
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.#tellLater(now), LATER)
  }

  async #tellLater(news: T): Promise<void> {
    const concerned = [...this.#later].filter(
      ({ key, drawn }) => !drawn || !Object.is(drawn(), this.pick(news, key)),
    )
    let told = 0
    for (const listener of concerned) {
      if (told++ % LATER_A_TASK === 0) await nextTask()
      // Another change begins anew.
      if (this.#seen !== news) return
      if (this.#later.has(listener)) listener.changed()
    }
  }
}

const fanOuts = new WeakMap<object, Map<unknown, unknown>>()

function fanOutOf<T, V>(signal: Signal<T>, pick: Pick<T, V>, keys?: Source<T, V>['keys']): FanOut<T> {
  const known = fanOuts.get(signal) ?? new Map<unknown, unknown>()
  fanOuts.set(signal, known)
  const fanOut = (known.get(pick) as FanOut<T> | undefined) ?? new FanOut<T>(signal, pick, keys)
  known.set(pick, fanOut)
  return fanOut
}
