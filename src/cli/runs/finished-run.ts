import type { History } from '../../engine/protocol.ts'
import type { Setting } from '../../graph/variants/variant.ts'
import type { EpochProgress } from '../../runs/epoch-progress.ts'
import type { ClassScores } from '../../scores/class-scores.ts'
import type { EvaluationScores } from '../../scores/evaluation-scores.ts'
import type { LayerFormulas } from '../../scores/unit-formulas.ts'

/** One run as `--json` reports it at the end. What a class is called is in English. */
export interface FinishedRun {
  readonly trainer: string
  readonly optimizer: string
  readonly epochs: number
  readonly steps: number
  readonly seed: number
  /** What a sweep has set for it. */
  readonly settings?: readonly Setting[]
  readonly backend: string
  readonly msPerStep: number
  readonly history: History
  readonly progress: EpochProgress
  readonly evaluation: EvaluationScores
  readonly confusion?: readonly (readonly number[])[]
  /** Every weight after training, of networks with few; `name` is `<layer>/<weight>`. */
  readonly weights?: readonly {
    readonly name: string
    readonly shape: readonly number[]
    readonly values: readonly number[]
  }[]
  readonly classes?: readonly (ClassScores['classes'][number] & { readonly name: string })[]
  readonly macro?: ClassScores['macro']
  /** What answering always the most frequent class would reach. */
  readonly baseline?: { readonly name: string; readonly accuracy: number }
  /** Of the typed inputs of predict nodes. */
  readonly predictions: readonly Prediction[]
  /** Of the nodes that put weights into words; in the units of the data. */
  readonly words: readonly TrainedWords[]
}

export interface Prediction {
  readonly node: string
  readonly values: readonly number[]
  readonly outputs: readonly number[]
  /** The class answered, with its probability. */
  readonly class?: string
  readonly probability?: number
}

export interface TrainedWords {
  readonly node: string
  readonly formulas: readonly LayerFormulas[]
  readonly sentences: readonly string[]
}
