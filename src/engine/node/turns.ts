/**
 * Lets work with the same key happen at the same time and everything else one after another, in the order it was
 * asked for. Work without a key happens alone.
 */
export interface Turns<Key> {
  /** The key of the work under way. */
  readonly current: Key | undefined
  take<T>(key: Key | undefined, work: () => Promise<T>): Promise<T>
}

/** In one process only one back end can be set at a time. */
export function createTurns<Key>(): Turns<Key> {
  const line: { readonly key: Key | undefined; readonly begin: () => void }[] = []
  let current: Key | undefined
  let active = 0

  const next = () => {
    for (let first = line[0]; first; first = line[0]) {
      const joins = first.key !== undefined && first.key === current
      if (active > 0 && !joins) return
      line.shift()
      current = first.key
      active++
      first.begin()
    }
  }
  return {
    get current() {
      return active > 0 ? current : undefined
    },
    async take(key, work) {
      await new Promise<void>((resolve) => {
        line.push({ key, begin: resolve })
        next()
      })
      try {
        return await work()
      } finally {
        active--
        next()
      }
    },
  }
}
