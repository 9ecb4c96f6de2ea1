/** Names a stretch of a rendered data set. */
export interface CacheKey {
  readonly dataset: string
  /** Of the recipe. What is kept of other versions is of no use any more. */
  readonly version: number
  readonly side: string
  readonly block: number
}

/**
 * Keeps what took long to work out for the next time. Losing everything in it costs time and nothing else, so none of
 * its functions ever fails.
 */
export interface DataCache {
  /** What was kept; nothing where it is missing or damaged. */
  read(key: CacheKey): Promise<Uint8Array | undefined>
  write(key: CacheKey, bytes: Uint8Array): Promise<void>
  /** Does the work while no other worker or tab does it for this key, where there is a way to agree on that. */
  alone(key: CacheKey, work: () => Promise<void>): Promise<void>
}

/** Where nothing can be kept. */
export const noCache: DataCache = {
  read: async () => undefined,
  write: async () => {},
  alone: (_key, work) => work(),
}
