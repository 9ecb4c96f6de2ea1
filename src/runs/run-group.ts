import type { RunId } from '../engine/protocol.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Variant } from '../graph/variants/variant.ts'

/** Runs that belong together: one trainer with several seeds, or with several settings. */
export interface RunGroup {
  readonly id: string
  readonly kind: 'repeats' | 'sweep'
  readonly trainer: NodeId
  /** The sweep that asked for it. */
  readonly sweep?: NodeId
  readonly members: readonly GroupMember[]
  readonly status: 'running' | 'paused' | 'stopped' | 'completed'
  /** Milliseconds since 1970. */
  readonly begunAt: number
  /** Estimated milliseconds until all have run; missing while nothing is known of it. */
  readonly msLeft?: number
}

/** One run of a group, made or to be made. */
export interface GroupMember {
  readonly variant: Variant
  readonly run?: RunId
  /** `given-up`: plainly behind the others, so that the rest of its epochs was not trained. */
  readonly status: 'waiting' | 'running' | 'completed' | 'failed' | 'given-up'
}
