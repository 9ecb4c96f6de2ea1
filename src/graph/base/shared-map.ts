/** So many changes lie beside a map before a new one is made of both. */
const MOST_ASIDE = 64

/**
 * A map that never changes, of which the next version shares what an edit leaves alone: to change a few of its entries
 * takes as long whether there are ten others or ten thousand.
 */
export class SharedMap<K, V extends NonNullable<unknown>> {
  readonly #base: ReadonlyMap<K, V>
  /** What is otherwise than in `#base`; nothing where an entry is gone. */
  readonly #aside: ReadonlyMap<K, V | undefined>

  constructor(base: ReadonlyMap<K, V>, aside: ReadonlyMap<K, V | undefined> = new Map()) {
    this.#base = base
    this.#aside = aside
  }

  get(key: K): V | undefined {
    return this.#aside.get(key) ?? (this.#aside.has(key) ? undefined : this.#base.get(key))
  }

  /** With other entries under some keys, and none under those for which there is nothing. */
  with(changes: Iterable<readonly [K, V | undefined]>): SharedMap<K, V> {
    const aside = new Map([...this.#aside, ...changes])
    if (aside.size <= MOST_ASIDE) return new SharedMap(this.#base, aside)
    const base = new Map(this.#base)
    for (const [key, value] of aside) {
      if (value === undefined) base.delete(key)
      else base.set(key, value)
    }
    return new SharedMap(base)
  }
}
