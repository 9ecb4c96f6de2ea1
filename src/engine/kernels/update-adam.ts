import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { backend, getBackend, type Tensor, type Variable } from '@tensorflow/tfjs-core'
import { activeKernels } from './kernel-host.ts'

/** Numbers of an Adam step; `rate` has both bias corrections in it. */
export interface AdamStep {
  readonly rate: number
  /** 1 − β₁ and 1 − β₂. */
  readonly meanShare: number
  readonly spreadShare: number
  readonly epsilon: number
}

/**
 * Changes weights and both averages in one pass over their memory, with the same bits as the operations of tfjs.
 * @returns `false`, with nothing changed, where our kernels are not active or somebody else shares the memory.
 */
export function updateAdam(
  weight: Variable,
  gradient: Tensor,
  mean: Variable,
  spread: Variable,
  { rate, meanShare, spreadShare, epsilon }: AdamStep,
): boolean {
  if (getBackend() !== 'wasm') return false
  const wasm = backend() as BackendWasm
  const kernels = activeKernels(wasm)
  // A clone, which tfjs makes without copying, must keep its numbers.
  const isShared = [weight, mean, spread].some(({ dataId }) => wasm.refCount(dataId) !== 1)
  if (!kernels || isShared) return false
  const [w, g, m, v] = [weight, gradient, mean, spread].map(kernels.placeOf) as [
    number,
    number,
    number,
    number,
  ]
  kernels.exports.updateAdam(w, g, m, v, weight.size, rate, meanShare, spreadShare, epsilon)
  return true
}
