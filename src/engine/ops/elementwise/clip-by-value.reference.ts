import type { ClipByValueAttrs } from '@tensorflow/tfjs'
import { defineWasmKernel, floatsOf } from '../runtime/wasm-kernel.ts'

/**
 * Clips, and leaves NaN what it is. The original kernel makes it the lower bound, and since tfjs-layers clips
 * probabilities before the logarithm of a cross-entropy, a training that has diverged would show a finite loss.
 */
export const clipByValue = defineWasmKernel<'x', ClipByValueAttrs>('ClipByValue', (call, original) => {
  const { inputs, attrs, backend } = call
  if (inputs.x.dtype !== 'float32') return original(call)
  const { clipValueMin: low, clipValueMax: high } = attrs
  const out = backend.makeOutput(inputs.x.shape, 'float32')
  const target = floatsOf(backend, out)
  const source = floatsOf(backend, inputs.x)
  for (let i = 0; i < target.length; i++) {
    const value = source[i]!
    target[i] = Math.min(high, Math.max(low, value))
  }
  return out
})
