import type { StoreEvent } from './types.ts'

/** Whoever wants to hear of changes from elsewhere. */
export class StoreListeners {
  readonly #listeners = new Set<(event: StoreEvent) => void>()

  /** Returns the function that ends it. */
  readonly add = (listener: (event: StoreEvent) => void): (() => void) => {
    // Its own function, so that one listener added twice is two.
    const own = (event: StoreEvent) => listener(event)
    this.#listeners.add(own)
    return () => {
      this.#listeners.delete(own)
    }
  }

  readonly emit = (event: StoreEvent): void => {
    for (const listener of [...this.#listeners]) listener(event)
  }

  clear(): void {
    this.#listeners.clear()
  }
}
