import { unwrap } from 'idb'
import { type Packed, packWeights } from './stored-weights.ts'

interface WeightsStore<R extends { readonly data: unknown }> {
  put(record: Packed<R>): Promise<unknown>
}

/**
 * Puts weights as blobs where the browser takes them, which shows with the first one: private windows of WebKit refuse
 * them, older ones with an exception. Each is the first request of its transaction. One that WebKit refuses behind
 * another request leaves the transaction open for ever, even when the page is gone, and with it everybody waiting.
 */
export class WeightsWriter {
  #refused = false

  pack<R extends { readonly data: unknown }>(weights: R): Packed<R> | Promise<Packed<R>> {
    return this.#refused ? weights : packWeights(weights)
  }

  /** Puts the weights as they are instead, in the same transaction, where their blob is refused. */
  async put<R extends { readonly data: unknown }>(
    store: WeightsStore<R>,
    packed: Packed<R>,
    weights: R,
  ): Promise<void> {
    try {
      await withoutAborting(store.put(packed))
    } catch (refusal) {
      try {
        await store.put(weights)
      } catch {
        // It was not for the blob.
        throw refusal
      }
      this.#refused = true
    }
  }
}

/** A request that fails takes its transaction with it otherwise. */
function withoutAborting<T>(request: Promise<T>): Promise<T> {
  unwrap(request).addEventListener('error', (event) => {
    event.preventDefault()
    event.stopPropagation()
  })
  return request
}
