import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { backend, getBackend, type Tensor, type Variable } from '@tensorflow/tfjs-core'
import type { OptimizerKernels } from '../runtime/kernel-exports.ts'
import { activeKernels } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'

const FLOAT_BYTES = 4

/**
 * Changes weights and slots in one pass over their memory, with the same bits as the operations of tfjs.
 * @returns `false`, with nothing changed, where our kernels are not active or somebody else shares the memory.
 */
export function updateInPlace(
  kernel: keyof OptimizerKernels,
  weight: Variable,
  gradient: Tensor,
  slots: readonly (Variable | undefined)[],
  factors: readonly number[],
): boolean {
  if (getBackend() !== 'wasm') return false
  const wasm = backend() as BackendWasm
  const kernels = activeKernels(wasm)
  // A clone, which tfjs makes without copying, must keep its numbers.
  const isShared = [weight, ...slots].some((changed) => changed && wasm.refCount(changed.dataId) !== 1)
  if (!kernels || isShared) return false
  const places = [weight, gradient, ...slots].map((tensor) => (tensor ? kernels.placeOf(tensor) : 0))
  kernels.run(
    kernel,
    rowRanges(weight.size, 1).map(([first, end]) => [
      ...places.map((place) => (place === 0 ? 0 : place + first * FLOAT_BYTES)),
      end - first,
      ...factors,
    ]),
  )
  return true
}
