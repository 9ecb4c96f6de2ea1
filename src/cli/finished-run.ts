import type { History } from '../engine/protocol.ts'

/** One run as `--json` reports it at the end. */
export interface FinishedRun {
  readonly trainer: string
  readonly optimizer: string
  readonly epochs: number
  readonly steps: number
  readonly seed: number
  readonly backend: string
  readonly msPerStep: number
  readonly history: History
  readonly evaluation: { readonly examples: number; readonly loss: number; readonly accuracy?: number }
  readonly confusion?: readonly (readonly number[])[]
  /** Every weight after training, of networks with few; `name` is `<layer>/<weight>`. */
  readonly weights?: readonly {
    readonly name: string
    readonly shape: readonly number[]
    readonly values: readonly number[]
  }[]
}
