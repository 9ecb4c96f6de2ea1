import type { WorkInput, WorkName, WorkOutput } from '../work.ts'

export type ToHand =
  /** The name of the database of contents, where it is not the usual one; the first message. */
  | { readonly kind: 'open'; readonly database?: string }
  | { readonly kind: 'do'; readonly work: WorkName; readonly input: WorkInput<WorkName> }
  | { readonly kind: 'cancel' }

export type FromHand =
  /** It has been loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly done: number }
  | { readonly kind: 'done'; readonly output: WorkOutput<WorkName> }
  /** A mistake in the program. */
  | { readonly kind: 'failed'; readonly message: string }
