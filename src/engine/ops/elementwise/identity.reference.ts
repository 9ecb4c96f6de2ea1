import { defineWasmKernel } from '../runtime/wasm-kernel.ts'

/**
 * tfjs's wasm kernel copies; its cpu and webgl kernels share the data, and so does this one. Safe because no kernel
 * writes into its inputs. One that does (an optimizer working in place) must first see that nobody shares them:
 * `backend.refCount(dataId) === 1`.
 */
export const identity = defineWasmKernel<'x', unknown>('Identity', (call, original) => {
  const { x } = call.inputs
  if (x.dtype === 'string') return original(call)
  call.backend.incRef(x.dataId)
  return { dataId: x.dataId, shape: x.shape, dtype: x.dtype }
})
