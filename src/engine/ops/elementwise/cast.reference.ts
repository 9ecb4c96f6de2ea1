import type { CastAttrs } from '@tensorflow/tfjs'
import { defineWasmKernel } from '../runtime/wasm-kernel.ts'

/**
 * Two corrections of tfjs's wasm kernel. A number other than zero becomes `true`; the original kernel stores it in a
 * byte, so that 0.5 and 256 become `false`. And a cast to the same type copies nothing: the gradient of relu has one.
 */
export const cast = defineWasmKernel<'x', CastAttrs>('Cast', (call, original) => {
  const { inputs, attrs, backend } = call
  const { x } = inputs
  if (x.dtype === attrs.dtype && x.dtype !== 'string') {
    backend.incRef(x.dataId)
    return { dataId: x.dataId, shape: x.shape, dtype: x.dtype }
  }
  if (attrs.dtype !== 'bool') return original(call)
  const out = backend.makeOutput(x.shape, 'bool')
  const bits = backend.typedArrayFromHeap(out)
  const values = backend.typedArrayFromHeap(x)
  for (let i = 0; i < bits.length; i++) bits[i] = values[i] === 0 ? 0 : 1
  return out
})
