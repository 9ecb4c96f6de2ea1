import { backend, getBackend, type Tensor, type Variable } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { activeKernels, type KernelArguments } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'

const FLOAT_BYTES = 4

type UpdateKernel =
  | 'updateSgd'
  | 'updateRmsprop'
  | 'updateAdam'
  | 'updateAdamax'
  | 'updateAdagrad'
  | 'updateAdadelta'

type Slots = readonly (Variable | undefined)[]

/** What a kernel takes after the addresses of weights, gradient and slots and the count of numbers. */
type Factors<K extends UpdateKernel, S extends Slots> =
  KernelArguments<K> extends readonly [
    number,
    number,
    ...{ readonly [I in keyof S]: number },
    number,
    ...infer Own extends number[],
  ]
    ? Own
    : never

/**
 * Changes weights and slots in one pass over their memory, with the same bits as the operations of tfjs.
 * @returns `false`, with nothing changed, where our kernels are not active or another tensor shares the memory.
 */
export function updateInPlace<K extends UpdateKernel, S extends Slots>(
  kernel: K,
  weight: Variable,
  gradient: Tensor,
  slots: readonly [...S],
  factors: Readonly<Factors<K, S>>,
): boolean {
  if (getBackend() !== 'wasm') return false
  const wasm = backend() as BackendWasm
  const kernels = activeKernels(wasm)
  // A clone, which tfjs makes without copying, must keep its numbers.
  const isShared = [weight, ...slots].some((changed) => changed && wasm.refCount(changed.dataId) !== 1)
  if (!kernels || isShared) return false
  const addresses = [weight, gradient, ...slots].map((tensor) => (tensor ? kernels.addressOf(tensor) : 0))
  const calls = rowRanges(weight.size, 1).map(([first, end]) => [
    ...addresses.map((address) => (address === 0 ? 0 : address + first * FLOAT_BYTES)),
    end - first,
    ...(factors as readonly number[]),
  ])
  // Their number and order is that of the kernel, which the types of slots and factors see to.
  kernels.run<UpdateKernel>(kernel, calls as unknown as KernelArguments<UpdateKernel>[])
  return true
}
