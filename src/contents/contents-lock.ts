/** How tabs agree on when contents may be removed: what an open project can go back to stands in its tab alone. */
export interface ContentsLock {
  /** Nothing is removed until the function it resolves with is called, or the page is gone. */
  hold(): Promise<() => void>
  /**
   * Does it, with everybody else waiting, unless somebody holds the lock, here or in another tab: then it resolves with
   * `undefined` at once. `isSure`: nobody can hold it; not so where tabs have no way to agree.
   */
  alone<T>(work: (isSure: boolean) => Promise<T>): Promise<T | undefined>
}

const NAME = 'faltwerk-contents'

/** By the browser's own locks. Pages that are not served securely have none, and no program beside a browser. */
export function contentsLock(): ContentsLock {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
  if (!locks) return { hold: async () => () => {}, alone: (work) => work(false) }
  return {
    hold: () =>
      new Promise((resolve) => {
        const held = () => new Promise<void>((end) => resolve(() => end()))
        locks.request(NAME, { mode: 'shared' }, held).catch(() => resolve(() => {}))
      }),
    alone: (work) =>
      locks.request(NAME, { ifAvailable: true }, async (lock) => (lock ? work(true) : undefined)),
  }
}
