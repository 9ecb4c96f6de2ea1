/**
 * Lets work with the same key happen at the same time and everything else one after another, in the order it was
 * asked for. Work without a key happens alone.
 */
export interface KeyedLock<Key> {
  /** The key of the work under way. */
  readonly current: Key | undefined
  run<T>(key: Key | undefined, work: () => Promise<T>): Promise<T>
}

/** In one process only one back end can be set at a time. */
export function createKeyedLock<Key>(): KeyedLock<Key> {
  const queue: { readonly key: Key | undefined; readonly begin: () => void }[] = []
  let current: Key | undefined
  let active = 0

  const next = () => {
    for (let first = queue[0]; first; first = queue[0]) {
      const joins = first.key !== undefined && first.key === current
      if (active > 0 && !joins) return
      queue.shift()
      current = first.key
      active++
      first.begin()
    }
  }
  return {
    get current() {
      return active > 0 ? current : undefined
    },
    async run(key, work) {
      await new Promise<void>((resolve) => {
        queue.push({ key, begin: resolve })
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
