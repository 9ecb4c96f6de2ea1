import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { defineWasmKernel, floatsOf } from './wasm-kernel.ts'

export const conv2D = defineWasmKernel<'x' | 'filter', unknown>('Conv2D', (call, stock) =>
  withNaN(call.backend, call.inputs.filter, stock(call)),
)

/** Convolution, bias and activation in one: linear layers, and every layer outside of training. */
export const fusedConv2D = defineWasmKernel<'x' | 'filter', unknown>('FusedConv2D', (call, stock) =>
  withNaN(call.backend, call.inputs.filter, stock(call)),
)

/**
 * On x86 processors XNNPACK's convolution turns NaN into −∞ (it bounds its results, and the comparison with NaN
 * picks the bound), and the relu behind it makes that zero: a network whose weights are NaN would go on training
 * with a finite loss. So: NaN in the filter gives NaN, and −∞ in the middle of any image is looked at more closely.
 * That finds what came from weights anywhere in the network, and costs next to nothing.
 */
function withNaN(backend: BackendWasm, filter: TensorInfo, out: TensorInfo): TensorInfo {
  const [batch = 0, height = 0, width = 0, channels = 0] = out.shape
  const result = floatsOf(backend, out)
  if (floatsOf(backend, filter).some(Number.isNaN)) result.fill(Number.NaN)
  const middle = (Math.floor(height / 2) * width + Math.floor(width / 2)) * channels
  for (let image = 0; image < batch; image++) {
    const at = image * height * width * channels + middle
    if (!result.subarray(at, at + channels).includes(Number.NEGATIVE_INFINITY)) continue
    for (let i = 0; i < result.length; i++) if (result[i] === Number.NEGATIVE_INFINITY) result[i] = Number.NaN
    break
  }
  return out
}
