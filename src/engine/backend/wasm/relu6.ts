import { defineWasmKernel, runKernel } from './wasm-kernel.ts'

/** The stock kernel makes NaN zero and so hides that a training has diverged. */
export const relu6 = defineWasmKernel<'x', unknown>('Relu6', ({ inputs: { x }, backend }) =>
  runKernel('ClipByValue', backend, { x }, { clipValueMin: 0, clipValueMax: 6 }),
)
