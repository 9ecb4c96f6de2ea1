import { type TensorInfo, util } from '@tensorflow/tfjs'

/** What may follow a convolution or a product while its results are in the cache. */
export interface Epilogue {
  /** `[columns]` */
  readonly bias?: TensorInfo
  readonly activation: keyof typeof ACTIVATION_CODES
}

/** As in epilogue.assembly.ts. */
export const ACTIVATION_CODES = { linear: 0, relu: 1, relu6: 2 }

/** Bias and activation as our kernels can do them; nothing for other activations and unusual biases. */
export function simpleEpilogue(
  columns: number,
  bias: TensorInfo | undefined,
  activation: string,
): Epilogue | undefined {
  if (activation !== 'linear' && activation !== 'relu' && activation !== 'relu6') return undefined
  if (bias && !util.arraysEqual(bias.shape, [columns])) return undefined
  return { bias, activation }
}
