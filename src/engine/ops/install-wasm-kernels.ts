import { getKernel, type KernelFunc, registerKernel, unregisterKernel } from '@tensorflow/tfjs'
import { conv2D, fusedConv2D } from './convolution/conv2d.reference.ts'
import { conv2DKernels } from './convolution/conv2d.ts'
import { conv2DBackpropFilter } from './convolution/filter-gradient.reference.ts'
import { conv2DBackpropInput } from './convolution/input-gradient.reference.ts'
import { crossEntropyKernels } from './cross-entropy/softmax-cross-entropy.ts'
import {
  allowDilatedDepthwiseGradient,
  depthwiseBackpropFilter,
  depthwiseBackpropInput,
  depthwiseConv2D,
} from './depthwise/depthwise-convolution.reference.ts'
import { depthwiseKernels } from './depthwise/depthwise-convolution.ts'
import { phaseKernels } from './dilation/image-phases.ts'
import { dropoutKernel } from './dropout/seeded-dropout.ts'
import { cast } from './elementwise/cast.reference.ts'
import { clipByValue } from './elementwise/clip-by-value.reference.ts'
import { identity } from './elementwise/identity.reference.ts'
import { reluGradient, replaceReluGradient } from './elementwise/relu-gradient.ts'
import { tile } from './elementwise/tile.reference.ts'
import { fusedLayerKernels } from './fused-layers/fused-layers.ts'
import { batchMatMul } from './matrix/matrix-product.reference.ts'
import { matrixKernels } from './matrix/matrix-product.ts'
import { batchNormalisationKernels } from './normalisation/batch-normalisation.ts'
import { avgPoolGrad } from './pooling/average-pool-gradient.reference.ts'
import { poolingKernels } from './pooling/max-average-pooling.ts'
import { maxPoolGrad } from './pooling/max-pool-gradient.reference.ts'
import { maxPoolGradient } from './pooling/max-pool-gradient.ts'
import type { WasmKernel } from './runtime/wasm-kernel.ts'
import { mean, sum } from './sums/column-sums.reference.ts'
import { columnSumKernels } from './sums/column-sums.ts'
import { unsortedSegmentSum } from './sums/segment-sum.reference.ts'
import { segmentSum } from './sums/segment-sum.ts'

/** Everything that tfjs-backend-wasm 4.22 lacks, does wrongly or does slowly for what Faltwerk trains. */
const wasmKernels: readonly WasmKernel[] = [
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

/** Kernels of our own that work in tfjs's memory. What they cannot do, they leave to the kernel they replace. */
const assemblyKernels: readonly WasmKernel[] = [
  ...conv2DKernels,
  ...depthwiseKernels,
  ...matrixKernels,
  ...columnSumKernels,
  ...fusedLayerKernels,
  maxPoolGradient,
  ...poolingKernels,
  ...phaseKernels,
  reluGradient,
  dropoutKernel,
  segmentSum,
  ...crossEntropyKernels,
  ...batchNormalisationKernels,
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
