/** The part of ONNX's messages (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto) that networks need. */
export interface OnnxModel {
  readonly name: string
  readonly description: string
  readonly nodes: readonly OnnxNode[]
  readonly constants: readonly OnnxConstant[]
  readonly input: OnnxValue
  readonly output: OnnxValue
  /** What whoever loads the file may want to know. */
  readonly metadata: Readonly<Record<string, string>>
}

export interface OnnxNode {
  readonly name: string
  readonly operator: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: Readonly<Record<string, OnnxAttribute>>
}

/** Whole numbers, several or one; a number that may have a fraction; a text. */
export type OnnxAttribute =
  | { readonly ints: readonly number[] }
  | { readonly int: number }
  | { readonly float: number }
  | { readonly text: string }

/** An array that belongs to the model: weights, or where to something is reshaped. */
export interface OnnxConstant {
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array | BigInt64Array
}

/** What goes in or comes out: 32-bit floats, the batch along the first axis as large as one likes. */
export interface OnnxValue {
  readonly name: string
  /** Of one example. */
  readonly shape: readonly number[]
  readonly description: string
}

/** Of the standard set of operators; runtimes know it since 2022. */
export const OPSET = 17
/** Of the messages: the one that came with these operators. */
export const IR_VERSION = 8
