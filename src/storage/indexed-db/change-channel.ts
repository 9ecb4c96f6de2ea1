import type { StoreChange } from '../types.ts'

/** Tells the other tabs on the same database what changed, and hears it from them. Never answers itself. */
export class ChangeChannel {
  readonly #channel: BroadcastChannel
  #closed = false

  constructor(database: string, onChange: (change: StoreChange) => void) {
    this.#channel = new BroadcastChannel(`storage:${database}`)
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isChange(data)) onChange(data)
    }
  }

  post(change: StoreChange): void {
    // A save under way may end after the storage was closed.
    if (!this.#closed) this.#channel.postMessage(change)
  }

  close(): void {
    this.#closed = true
    this.#channel.close()
  }
}

const WHAT: readonly StoreChange['what'][] = ['projects', 'runs', 'kept', 'groups', 'settings']

/** A tab with another version of the page may send what this one does not know. */
function isChange(data: unknown): data is StoreChange {
  const { kind, what } = (data ?? {}) as Partial<Record<keyof StoreChange, unknown>>
  return kind === 'changed' && WHAT.includes(what as StoreChange['what'])
}
