import { backend, getBackend } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { activeKernels } from './kernel-host.ts'

/** Whether what tfjs computes next, in this thread, can be computed by our own kernels. */
export function areKernelsActive(): boolean {
  return getBackend() === 'wasm' && activeKernels(backend() as BackendWasm) !== undefined
}
