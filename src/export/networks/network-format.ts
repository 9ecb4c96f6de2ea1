import type { PortableNetwork } from '../../formats/networks/portable-network.ts'
import type { Language } from '../../graph/base/text.ts'
import type { GraphDocument } from '../../graph/document/document.ts'
import type { Fact } from '../../graph/document/problem.ts'
import type { OptimizerConfig } from '../../graph/plan/plan.ts'
import type { Shape } from '../../graph/values/port-value.ts'
import type { FileBytes } from '../export-format.ts'

/** A network that leaves, with what a format may need besides. */
export interface NetworkToExport {
  readonly network: PortableNetwork
  /** Of whoever takes it out: what is written for people is in it. */
  readonly language: Language
  readonly document: GraphDocument
  /** The examples of the trainer's data as they leave its steps that choose and order, as an `.npz`. */
  readonly dataArrays: () => Promise<Blob>
}

/** A model of TensorFlow.js as its stock loader takes it, and the raw examples it is asked about. */
export interface LayersModelQuestion {
  readonly topology: object
  readonly weights: readonly { readonly name: string; readonly shape: Shape; readonly values: Float32Array }[]
  /** `count × shape` */
  readonly examples: Float32Array
  readonly shape: Shape
  readonly count: number
}

/** Computes with stock layers, apart from the network that was trained. */
export type AskLayersModel = (question: LayersModelQuestion) => Promise<Float32Array>

/** Raw examples, one after another: `count × shape`. */
export interface RawExamples {
  readonly values: Float32Array
  readonly shape: Shape
  readonly count: number
}

/** A kind of file that a network leaves as. */
export interface NetworkFormat {
  /** Of the file's name, without the point. */
  readonly extension: string
  readonly mediaType: string
  /** The file. What is large only for this format is imported inside. */
  readonly write: (what: NetworkToExport) => Promise<FileBytes>
  /**
   * Reads a written file back and asks what is in it: `count × outputs`, in the unit that was asked in. What was written
   * is there for files that hold weights alone.
   */
  readonly answers: (
    file: Uint8Array<ArrayBuffer>,
    examples: RawExamples,
    ask: AskLayersModel,
    written: NetworkToExport,
  ) => Promise<Float32Array>
  /** What of the training stays behind, or leaves in another form, so that nobody finds out later. */
  readonly leavesBehind?: (optimizer: OptimizerConfig) => readonly Fact[]
}

/** Everything a person reads about a kind of file, in one language. */
export interface NetworkFormatWords {
  /** What it is called in menus. */
  readonly title: string
  /** What the file is good for, in one line. */
  readonly summary: string
}
