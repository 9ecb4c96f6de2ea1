import { conv2DKernels } from './convolution/conv2d.ts'
import { crossEntropyKernels } from './cross-entropy/softmax-cross-entropy.ts'
import { depthwiseKernels } from './depthwise/depthwise-convolution.ts'
import { phaseKernels } from './dilation/image-phases.ts'
import { dropoutKernel } from './dropout/seeded-dropout.ts'
import { reluGradient } from './elementwise/relu-gradient.ts'
import { fusedLayerKernels } from './fused-layers/fused-layers.ts'
import { matrixKernels } from './matrix/matrix-product.ts'
import { batchNormalisationKernels } from './normalisation/batch-normalisation.ts'
import { poolingKernels } from './pooling/max-average-pooling.ts'
import { maxPoolGradient } from './pooling/max-pool-gradient.ts'
import type { WasmKernel } from './runtime/wasm-kernel.ts'
import { columnSumKernels } from './sums/column-sums.ts'
import { segmentSum } from './sums/segment-sum.ts'

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
