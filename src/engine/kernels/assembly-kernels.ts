import type { WasmKernel } from '../backend/wasm/wasm-kernel.ts'
import { batchNormalisationKernels } from './batch-normalisation.ts'
import { columnSumKernels } from './column-sum-kernels.ts'
import { conv2DKernels } from './conv2d-kernels.ts'
import { depthwiseKernels } from './depthwise-kernels.ts'
import { dropoutKernel } from './dropout.ts'
import { fusedLayerKernels } from './fused-layers.ts'
import { matrixKernels } from './matrix-kernels.ts'
import { maxPoolGradient } from './max-pool-gradient.ts'
import { phaseKernels } from './phase-kernels.ts'
import { poolingKernels } from './pooling-kernels.ts'
import { reluGradient } from './relu-gradient.ts'
import { segmentSum } from './segment-sum.ts'
import { crossEntropyKernels } from './softmax-cross-entropy.ts'

/** Kernels of our own that work in tfjs's memory. What they cannot do, they leave to the kernel they replace. */
export const assemblyKernels: readonly WasmKernel[] = [
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
