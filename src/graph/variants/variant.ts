import type { Json } from '../base/json.ts'
import type { NodeId } from '../document/document.ts'

/** A parameter with another value than the document gives it. */
export interface Setting {
  readonly node: NodeId
  readonly param: string
  readonly value: Json
}

/** A document as one run of a sweep or of a repeat has it: with a few parameters set, and with a seed of its own. */
export interface Variant {
  readonly settings: readonly Setting[]
  readonly seed: number
}
