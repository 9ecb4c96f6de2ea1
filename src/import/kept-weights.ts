import type { ContentHash } from '../graph/base/content-hash.ts'
import type { Shape } from '../graph/values/port-value.ts'

/** The weights of a file where they are kept: what is known of them without their numbers. */
export interface KeptWeights {
  readonly content: ContentHash
  /** By layer: its arrays in Keras's order, under the names that they are kept by. */
  readonly layers: Readonly<Record<string, readonly { readonly name: string; readonly shape: Shape }[]>>
}
