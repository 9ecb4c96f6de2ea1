import { getKernel, type KernelFunc, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core'
import { assemblyKernels } from '../../kernels/assembly-kernels.ts'
import { replaceReluGradient } from '../../kernels/relu-gradient.ts'
import { avgPoolGrad } from './avg-pool-grad.ts'
import { batchMatMul } from './batch-mat-mul.ts'
import { cast } from './cast.ts'
import { clipByValue } from './clip-by-value.ts'
import { conv2D, fusedConv2D } from './conv2d.ts'
import { conv2DBackpropFilter } from './conv2d-backprop-filter.ts'
import { conv2DBackpropInput } from './conv2d-backprop-input.ts'
import {
  allowDilatedDepthwiseGradient,
  depthwiseBackpropFilter,
  depthwiseBackpropInput,
  depthwiseConv2D,
} from './depthwise-conv2d.ts'
import { identity } from './identity.ts'
import { maxPoolGrad } from './max-pool-grad.ts'
import { mean } from './mean.ts'
import { sum } from './sum.ts'
import { tile } from './tile.ts'
import { unsortedSegmentSum } from './unsorted-segment-sum.ts'
import type { WasmKernel } from './wasm-kernel.ts'

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
    const stock = getKernel(name, 'wasm')
    if (stock !== undefined && installed.get(name) === stock.kernelFunc) continue
    const kernelFunc = kernels
      .filter((kernel) => kernel.name === name)
      .reduce<KernelFunc | undefined>((inner, { create }) => create(inner), stock?.kernelFunc)
    if (kernelFunc === undefined) continue
    if (stock !== undefined) unregisterKernel(name, 'wasm')
    registerKernel({ ...stock, kernelName: name, backendName: 'wasm', kernelFunc })
    installed.set(name, kernelFunc)
  }
}
