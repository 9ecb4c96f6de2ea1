import { type Problem, problem } from '../../graph/document/problem.ts'

/** Weights that fit beside the graph into 2 GB, where a message of Protocol Buffers ends, which an ONNX file is. */
export const MOST_ONNX_BYTES = 2 ** 31 - 2 ** 24

/** Thrown where the weights of a network are more than {@link MOST_ONNX_BYTES}. */
export class OnnxTooLong extends Error {
  /** The same in words. */
  readonly problem: Problem

  constructor(bytes: number) {
    super(`${bytes} bytes of weights`)
    this.problem = problem('onnx-too-long', { megabytes: Math.round(bytes / 1e6) })
  }
}
