import type { MessageValues } from '../graph/document/problem.ts'

export type BackendName = 'cpu' | 'wasm' | 'webgl'

/** What a person asked for. */
export type BackendChoice = 'auto' | BackendName

export interface BackendCandidate {
  readonly name: BackendName
  readonly available: boolean
  /** WebGL drawn by the processor instead of a graphics card. */
  readonly software?: boolean
  /** The renderer as the browser names it. */
  readonly renderer?: string
  /** Milliseconds a training step of the plan asked about takes; missing where that is not known. */
  readonly msPerStep?: number
}

/** Which back end trains, and why. `reason` becomes a sentence through backend-messages.ts. */
export interface BackendReport {
  readonly chosen: BackendName
  /** How many it has when one run trains alone. */
  readonly threads: number
  readonly reason: { readonly code: string; readonly values: MessageValues }
  readonly candidates: readonly BackendCandidate[]
}

/** The back end that computes. */
export interface StartedBackend {
  readonly name: BackendName
  /** Threads it really uses. */
  readonly threads: number
}
