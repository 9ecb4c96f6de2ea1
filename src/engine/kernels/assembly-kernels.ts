import type { WasmKernel } from '../backend/wasm/wasm-kernel.ts'
import { conv2DKernels } from './conv2d-kernels.ts'

/** Kernels of our own that work in tfjs's memory. What they cannot do, they leave to the kernel they replace. */
export const assemblyKernels: readonly WasmKernel[] = [...conv2DKernels]
