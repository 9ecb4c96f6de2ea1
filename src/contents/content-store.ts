import type { ContentHash } from '../graph/base/content-hash.ts'

export interface KeptContent {
  readonly hash: ContentHash
  readonly bytes: number
  /** Milliseconds since 1970: when it was last brought. */
  readonly keptAt: number
  /** Whether it is JSON, which may name other contents. */
  readonly isList: boolean
}

/** Hands out what is kept. What it gives is the caller's own. */
export interface ContentReader {
  /** In the order asked for; `undefined` for what is not kept. Rejects with a ContentFault. */
  get(hashes: readonly ContentHash[]): Promise<readonly (Uint8Array<ArrayBuffer> | undefined)[]>
}

/**
 * Keeps what people brought, by what is in it: the same bytes are kept once, whoever brings them. Every promise
 * resolves when it is done and on the disk, never before, or rejects with a ContentFault.
 */
export interface ContentStore extends ContentReader {
  /** All of them are kept, or none. What is kept already is not written again. The bytes have to stay as they are. */
  put(contents: readonly Uint8Array<ArrayBuffer>[]): Promise<readonly ContentHash[]>
  has(hashes: readonly ContentHash[]): Promise<readonly boolean[]>
  list(): Promise<readonly KeptContent[]>
  /** Leaves those that were brought at `keptBefore` (milliseconds since 1970) or later. */
  remove(hashes: readonly ContentHash[], keptBefore?: number): Promise<void>
}
