import type { GenericSchema, InferOutput } from 'valibot'
import type { Numbers } from '../graph/base/numbers.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Problem } from '../graph/document/problem.ts'
import type { DataPlan, KerasModel, Plan } from '../graph/plan/plan.ts'
import type { ExampleStep } from '../graph/values/example-step.ts'
import type { Shape } from '../graph/values/port-value.ts'
import type { TargetScale } from '../graph/values/target-scale.ts'
import type { BackendChoice, BackendReport } from './backend-report.ts'
import type * as schemas from './protocol-schemas.ts'
import type * as traces from './trace-schemas.ts'

/** What is immutable by its own type, or cannot be. */
type AsItIs = Numbers | Uint8Array | Uint16Array | File | Plan | KerasModel | DataPlan | Problem

/** Deeply read-only. */
type Immutable<T> = T extends AsItIs ? T : T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T

/** What a schema lets pass; each field is described there. */
export type Passed<S extends GenericSchema> = Immutable<InferOutput<S>>

export type RunId = string

/** A tensor at rest. Big ones are transferred between threads, not copied. */
export type StoredTensor = Passed<typeof schemas.storedTensor>

/** Loss and accuracy per epoch; accuracy stays empty for numbers, the `val` ones without validation. */
export type History = Passed<typeof schemas.history>

/** Where a run stands: enough to go on as if it had never stopped. */
export type Checkpoint = Passed<typeof schemas.checkpoint>

/** What a network says about a part of the data. Everything a result node shows follows from it. */
export type Evaluation = Passed<typeof schemas.evaluation>

/** What is recorded of a run with each epoch. */
export type EpochTrace = Passed<typeof traces.epochTrace>

/** What is recorded of the last step of an epoch. */
export type EpochLook = Passed<typeof traces.epochLook>

/** What a layer looked like in the last step of an epoch. */
export type LayerTrace = Passed<typeof traces.layerTrace>

/** How many of a relu's units are dead. */
export type ReluTrace = Passed<typeof traces.reluTrace>

/** The class of each example, in order. */
export type Classes = Passed<typeof traces.classes>

/** Why a run ended badly. */
export type FailureCode = Passed<typeof schemas.failureCode>

/** What happens in a run, before the host has written on it which run that is. */
export type RunEventBody = Passed<typeof schemas.runEventBody>

export type RunEvent = {
  readonly run: RunId
  readonly plan: string
  readonly trainer: NodeId
  readonly seq: number
} & RunEventBody

export type ExampleRef = Passed<typeof schemas.example>

/** One layer's output for one example, ready to be drawn. */
export type LayerActivation = Passed<typeof schemas.layerActivation>

/** What flows through a network for one example. */
export type Activations = Passed<typeof schemas.activations>

/** Asks a run to show what flows through its layers while it trains. */
export type Watch = Passed<typeof schemas.watch>

export type SamplesRequest = Passed<typeof schemas.samplesRequest>

export type ActivationsRequest = Passed<typeof schemas.activationsRequest>

/** Asks a network about examples: raw ones, or one of the data. */
export type PredictRequest = Passed<typeof schemas.predictRequest>

/** A picture for an experiment: one that ships with the app, or one that the document carries. */
export type PictureRequest = Passed<typeof schemas.pictureRequest>

/** Data to be saved as an `.npz`, with the names of its classes. */
export type SaveArraysRequest = Passed<typeof schemas.saveArraysRequest>

/** Red, green and blue of every pixel, from 0 to 255. */
export interface Picture {
  readonly shape: readonly [height: number, width: number, channels: 3]
  readonly values: Float32Array
}

/** Asks for what travels with a network that leaves. */
export type TakeOutRequest = Passed<typeof schemas.takeOutRequest>

/** Asks a model of TensorFlow.js through tfjs's own layers. */
export type LayersModelQuestion = Passed<typeof schemas.layersModelQuestion>

export interface RunRequest {
  readonly run: RunId
  readonly plan: Plan
  readonly backend: BackendChoice
  /** Go on from here; must be of the same plan. More epochs than the checkpoint has are allowed. */
  readonly from?: Checkpoint
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

/** What travels with a network that leaves, and examples to tell by whether it arrived whole. */
export interface TakenOut {
  readonly weights: readonly StoredTensor[]
  /** What happens to the numbers of an example before they reach the network. */
  readonly before: readonly ExampleStep[]
  readonly targetScale?: TargetScale
  /** Of an example as the data set has it. */
  readonly shape: Shape
  /** As the data set has them, from all over the part: `count × shape`. Fewer than were asked for where there are. */
  readonly examples: Float32Array
  readonly count: number
  /** The network's own answers: `count × outputs`, in the unit that was asked in. */
  readonly outputs: Numbers
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
  /** How many runs at a time make the best use of the processors. More of them share these or wait in line. */
  readonly runsAtATime: number
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
  takeOut(request: TakeOutRequest): Promise<EngineReply<TakenOut>>
  /** What tfjs's own layers answer: none of ours take part. */
  askLayersModel(question: LayersModelQuestion): Promise<EngineReply<Float32Array>>
  picture(request: PictureRequest): Promise<EngineReply<Picture>>
  /** Data as an `.npz` file, as it leaves its steps. */
  saveArrays(request: SaveArraysRequest): Promise<EngineReply<Blob>>
  /** Takes files of data that a person provides (CIFAR-10), and keeps them on this computer. */
  keepFiles(files: readonly File[]): Promise<EngineReply<FilesKept>>
  dispose(): void
}

export type EngineReply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }
