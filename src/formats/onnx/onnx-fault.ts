import { type Problem, problem } from '../../graph/document/problem.ts'

/** Weights that fit beside the graph into 2 GB, where a message of Protocol Buffers ends, which an ONNX file is. */
export const MOST_ONNX_BYTES = 2 ** 31 - 2 ** 24

/** Why there is no checked ONNX file, for reasons that lie in no mistake of the program. */
export class OnnxFault extends Error {
  /** The same in words. */
  readonly problem: Problem

  constructor(code: 'onnx-too-long' | 'onnx-no-runtime', values: Problem['values'] = {}) {
    super(code)
    this.problem = problem(code, values)
  }
}
