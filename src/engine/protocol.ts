import type { Numbers } from '../graph/base/numbers.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Problem } from '../graph/document/problem.ts'
import type { LiveSource } from '../graph/node/experiment-contribution.ts'
import type { DataPlan, KerasModel, Plan } from '../graph/plan/plan.ts'
import type { Part, Shape } from '../graph/values/port-value.ts'
import type { TargetScale } from '../graph/values/target-scale.ts'
import type { BackendChoice, BackendReport } from './backend-report.ts'

export type RunId = string

/** A tensor at rest. Big ones are transferred between threads, not copied. */
export interface StoredTensor {
  /** `<layer>/<weight>` for weights, `<layer>/<weight>/<slot>` for optimizer slots. */
  readonly name: string
  readonly shape: Shape
  readonly values: Float32Array
}

/** Loss and accuracy per epoch; accuracy stays empty for numbers, the `val` ones without validation. */
export interface History {
  readonly loss: readonly number[]
  readonly accuracy: readonly number[]
  readonly valLoss: readonly number[]
  readonly valAccuracy: readonly number[]
}

/**
 * Where a run stands: enough to go on as if it had never stopped (the batches of an epoch follow from seed, epoch
 * and step).
 */
export interface Checkpoint {
  readonly plan: string
  /** Completed epochs. */
  readonly epoch: number
  /** Completed steps of the epoch under way. */
  readonly step: number
  /** Sums over the steps of the epoch under way: examples, loss × examples, hits. */
  readonly partial: readonly [examples: number, loss: number, hits: number]
  readonly history: History
  readonly weights: readonly StoredTensor[]
  readonly optimizer: readonly StoredTensor[]
  /** Updates made so far. */
  readonly updates: number
  /** Milliseconds of training so far, pauses left out. */
  readonly trainedMs: number
  readonly earlyStopping?: {
    readonly best: number
    readonly bestEpoch: number
    readonly bestWeights?: readonly StoredTensor[]
  }
}

/** A picture for a live node: one that ships with the app, or one that the document carries. */
export type PictureRequest = Extract<LiveSource, { kind: 'photograph' | 'own-picture' }>

/** Red, green and blue of every pixel, from 0 to 255. */
export interface Picture {
  readonly shape: readonly [height: number, width: number, channels: 3]
  readonly values: Float32Array
}

/** What a network says about a part of the data. Everything a result node shows follows from it. */
export interface Evaluation {
  /** `EvaluationPlan.id`. */
  readonly id: string
  readonly part: Part
  readonly examples: number
  readonly loss: number
  /** Share of right answers, 0 … 1; missing for numbers. */
  readonly accuracy?: number
  /** `examples × outputs`, row by row: probabilities of classes, or predicted numbers. */
  readonly outputs: Numbers
  /** Class index, or the number asked for, per example. Numbers are in the unit they are asked for in. */
  readonly targets: Numbers
  /** `confusion[actual][predicted]`; missing for numbers. */
  readonly confusion?: readonly (readonly number[])[]
}

/** Why a run ended badly; `problem` carries the sentence. */
export type FailureCode =
  | 'diverged'
  | 'out-of-memory'
  | 'data-unavailable'
  /** The checkpoint to go on from does not belong to this network and optimizer. */
  | 'checkpoint-unusable'
  | 'backend-lost'
  | 'crashed'
  /** Nothing came of it, twice. */
  | 'not-begun'

export type RunEvent = {
  readonly run: RunId
  readonly plan: string
  readonly trainer: NodeId
  readonly seq: number
} & (
  | {
      readonly kind: 'preparing'
      /** `again`: it did not begin, and does so once more from the beginning. */
      readonly stage: 'data' | 'model' | 'again'
      readonly done: number
      readonly total: number
    }
  | {
      readonly kind: 'started'
      readonly backend: string
      readonly threads: number
      readonly epochs: number
      readonly stepsPerEpoch: number
      /** Where it goes on after a stop; 0 and 0 from the start. */
      readonly epoch: number
      readonly step: number
    }
  /** After each batch. Epochs and steps count from 1; loss and accuracy are the batch's own. */
  | {
      readonly kind: 'batch'
      readonly epoch: number
      readonly step: number
      readonly loss: number
      readonly accuracy?: number
      /** Time of this step, and time left for all epochs by the pace so far, in milliseconds. */
      readonly ms: number
      readonly msLeft: number
    }
  | {
      readonly kind: 'epoch'
      readonly epoch: number
      /** Means over the epoch's batches, as Keras prints them. */
      readonly loss: number
      readonly accuracy?: number
      readonly valLoss?: number
      readonly valAccuracy?: number
    }
  | { readonly kind: 'paused' | 'resumed'; readonly epoch: number; readonly step: number }
  /** After training, while the examples of an evaluation are measured; `msLeft` for all of them. */
  | {
      readonly kind: 'evaluating'
      readonly done: number
      readonly total: number
      readonly msLeft: number
    }
  | { readonly kind: 'evaluated'; readonly evaluation: Evaluation }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly problem: Problem }
  /** Stopped by a person at a batch boundary. A checkpoint comes before it, unless nothing was there to keep yet. */
  | { readonly kind: 'cancelled'; readonly epoch: number; readonly step: number }
  | {
      readonly kind: 'completed'
      readonly epochs: number
      readonly steps: number
      readonly msPerStep: number
      readonly history: History
      /** Early stopping ended it before all epochs. */
      readonly stoppedEarly: boolean
    }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
)

/** One layer's output for one example, ready to be drawn. */
export interface LayerActivation {
  readonly layer: NodeId
  /** Without the batch: `[height, width, channels]` or `[units]`. */
  readonly shape: Shape
  /** In the layer's own layout, channels last. */
  readonly values: Float32Array
}

export interface Activations {
  readonly run?: RunId
  /** Which example flows: after a change of the watch, one of the watch before may still arrive. */
  readonly example: ExampleRef
  /** The example as the network receives it. */
  readonly input: LayerActivation
  /** Class index or number asked for. */
  readonly target: number
  readonly layers: readonly LayerActivation[]
}

export interface ExampleRef {
  readonly part: Part
  readonly index: number
}

export interface RunRequest {
  readonly run: RunId
  readonly plan: Plan
  readonly backend: BackendChoice
  /** Go on from here; must be of the same plan. More epochs than the checkpoint has are allowed. */
  readonly from?: Checkpoint
}

/** Asks a run to show what flows through its layers while it trains. */
export interface Watch {
  readonly example: ExampleRef
  /** Only these layers; all where left out. */
  readonly layers?: readonly NodeId[]
  /** At most this often, in milliseconds. */
  readonly everyMs: number
}

export interface SamplesRequest {
  readonly data: DataPlan
  readonly part: Part
  readonly indices: readonly number[]
  /** Behind each example, what augmentation makes of it in the first so many epochs. */
  readonly draws?: number
}

/** Examples as they leave the data steps. */
export interface Samples {
  readonly shape: Shape
  /** `indices.length × shape`; `indices.length × (1 + draws) × shape` where draws were asked for. */
  readonly values: Float32Array
  /** Class index, or the number asked for before any step. */
  readonly targets: Numbers
  /** How many examples the part has in all. */
  readonly total: number
}

export interface ActivationsRequest {
  readonly network: KerasModel
  readonly data: DataPlan
  readonly example: ExampleRef
  /** Trained weights; the start weights where left out. */
  readonly weights?: readonly StoredTensor[]
}

/** Asks a network about examples: raw ones, or one of the data. */
export interface PredictRequest {
  readonly network: KerasModel
  readonly data: DataPlan
  /** `values`: examples as the data set has them before any step, one after another. */
  readonly ask:
    | { readonly kind: 'raw'; readonly values: Numbers; readonly count: number }
    | { readonly kind: 'example'; readonly example: ExampleRef }
  /** Trained weights; the start weights where left out. */
  readonly weights?: readonly StoredTensor[]
}

/** What a network says about the examples it was asked about. */
export interface Answers {
  /** As the network received them, before they were rounded to single precision: `count × shape`. */
  readonly inputs: Numbers
  /** `count × outputs`: probabilities, or numbers in the unit they are asked for in. */
  readonly outputs: Numbers
  /** Where the numbers the network itself gives are in another unit: `answer = factor · given + shift`. */
  readonly targetScale?: TargetScale
  /** Class index or number asked for, of an example of the data. */
  readonly target?: number
}

/** Which files of a data set were just taken, and which of it are still missing on this computer. */
export interface FilesKept {
  readonly kept: readonly string[]
  readonly missing: readonly string[]
}

/** One run under way. */
export interface Run {
  readonly id: RunId
  /** Calls `listener` with every event from now on; returns the way to stop listening. */
  listen(listener: (event: RunEvent) => void): () => void
  watch(watch: Watch | undefined, listener?: (activations: Activations) => void): void
  pause(): void
  resume(): void
  /** Ends at the next batch boundary, within one batch, with a `checkpoint` and a `cancelled` event. */
  stop(): void
}

/** The machine as the session sees it; the same in the browser (workers) and in Node (in process). */
export interface Engine {
  /**
   * Which back end trains, and why. For a plan: the one whose steps of it are fastest, measured in at most a second
   * where that is not known. Without a plan nothing is measured.
   */
  backend(choice: BackendChoice, plan?: Plan): Promise<BackendReport>
  /** Calls `listener` when more is known of what steps take; returns the way to stop listening. */
  listenToBackends(listener: () => void): () => void
  start(request: RunRequest): Run
  samples(request: SamplesRequest): Promise<EngineReply<Samples>>
  activations(request: ActivationsRequest): Promise<EngineReply<Activations>>
  predict(request: PredictRequest): Promise<EngineReply<Answers>>
  picture(request: PictureRequest): Promise<EngineReply<Picture>>
  /** Takes files of data that a person provides (CIFAR-10), and keeps them on this computer. */
  keepFiles(files: readonly File[]): Promise<EngineReply<FilesKept>>
  dispose(): void
}

export type EngineReply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }
