import { getKernel, type KernelFunc, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core'
import { assemblyKernels } from './assembly-kernels.ts'
import { conv2D, fusedConv2D } from './convolution/conv2d.reference.ts'
import { conv2DBackpropFilter } from './convolution/filter-gradient.reference.ts'
import { conv2DBackpropInput } from './convolution/input-gradient.reference.ts'
import {
  allowDilatedDepthwiseGradient,
  depthwiseBackpropFilter,
  depthwiseBackpropInput,
  depthwiseConv2D,
} from './depthwise/depthwise-convolution.reference.ts'
import { cast } from './elementwise/cast.reference.ts'
import { clipByValue } from './elementwise/clip-by-value.reference.ts'
import { identity } from './elementwise/identity.reference.ts'
import { replaceReluGradient } from './elementwise/relu-gradient.ts'
import { tile } from './elementwise/tile.reference.ts'
import { batchMatMul } from './matrix/matrix-product.reference.ts'
import { avgPoolGrad } from './pooling/average-pool-gradient.reference.ts'
import { maxPoolGrad } from './pooling/max-pool-gradient.reference.ts'
import type { WasmKernel } from './runtime/wasm-kernel.ts'
import { mean } from './sums/mean.reference.ts'
import { unsortedSegmentSum } from './sums/segment-sum.reference.ts'
import { sum } from './sums/sum.reference.ts'

/** Everything that tfjs-backend-wasm 4.22 lacks, does wrongly or does slowly for what Faltwerk trains. */
export const wasmKernels: readonly WasmKernel[] = [
  avgPoolGrad,
  batchMatMul,
  cast,
  clipByValue,
  conv2D,
  conv2DBackpropFilter,
  conv2DBackpropInput,
  depthwiseBackpropFilter,
  depthwiseBackpropInput,
  depthwiseConv2D,
  fusedConv2D,
  identity,
  maxPoolGrad,
  mean,
  sum,
  tile,
  unsortedSegmentSum,
]

const installed = new Map<string, KernelFunc>()

/**
 * Puts our kernels in the place of tfjs's: those put together from tfjs's own, and in front of these the compiled ones,
 * which leave to them what they cannot do. Call it after tfjs-backend-wasm was imported and before it computes
 * anything; calling it again changes nothing.
 */
export function installWasmKernels(): void {
  replaceReluGradient()
  allowDilatedDepthwiseGradient()
  const kernels = [...wasmKernels, ...assemblyKernels]
  for (const name of new Set(kernels.map((kernel) => kernel.name))) {
    const original = getKernel(name, 'wasm')
    if (original !== undefined && installed.get(name) === original.kernelFunc) continue
    const kernelFunc = kernels
      .filter((kernel) => kernel.name === name)
      .reduce<KernelFunc | undefined>((inner, { create }) => create(inner), original?.kernelFunc)
    if (kernelFunc === undefined) continue
    if (original !== undefined) unregisterKernel(name, 'wasm')
    registerKernel({ ...original, kernelName: name, backendName: 'wasm', kernelFunc })
    installed.set(name, kernelFunc)
  }
}
