import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { Conv2DAttrs, TensorInfo } from '@tensorflow/tfjs-core'
import { dilationPhases } from '../dilation/dilation-phases.ts'
import type { KernelHost } from '../runtime/kernel-host.ts'
import { free, runKernel } from '../runtime/wasm-kernel.ts'
import { convGeometry } from './conv-geometry.ts'
import { convolve } from './convolution.ts'

/** A convolution with stride 1 whose weights lie apart: an ordinary one over the phases of the images. */
export function convolveDilated(
  backend: BackendWasm,
  host: KernelHost,
  x: TensorInfo,
  filter: TensorInfo,
  attrs: Conv2DAttrs,
): TensorInfo {
  const { block, images, results, phaseShape } = dilationPhases(x.shape, filter.shape, attrs)
  const phases = runKernel('SpaceToBatchND', backend, { x }, { blockShape: block, paddings: images })
  const geometry = convGeometry(phaseShape, filter.shape, { strides: 1, pad: 'valid' })
  const convolved = convolve(backend, host, geometry, phases, filter)
  const y = runKernel('BatchToSpaceND', backend, { x: convolved }, { blockShape: block, crops: results })
  free(backend, phases, convolved)
  return y
}
