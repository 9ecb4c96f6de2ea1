import type { Result } from '../../graph/document/problem.ts'
import type { LayersModelQuestion } from '../networks/network-format.ts'
import type { NetworkFormatId } from '../networks/network-formats.ts'
import type { NetworkToWrite, WrittenNetwork } from '../networks/write-network.ts'

export type ToWriter =
  | { readonly kind: 'write'; readonly format: NetworkFormatId; readonly network: NetworkToWrite }
  /** What it wanted of the engine, by the number of its question. */
  | { readonly kind: 'given'; readonly id: number; readonly result: Result<Blob> | Result<Float32Array> }

/** What the engine is asked for. */
export type Wanted =
  | { readonly of: 'arrays' }
  | { readonly of: 'ask'; readonly question: LayersModelQuestion }

export type FromWriter =
  /** It has been loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'stage'; readonly stage: 'writing' | 'checking' }
  | { readonly kind: 'wanted'; readonly id: number; readonly wanted: Wanted }
  | { readonly kind: 'done'; readonly result: Result<WrittenNetwork> }
  /** A mistake in the program. */
  | { readonly kind: 'failed'; readonly message: string }
