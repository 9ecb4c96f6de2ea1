/**
 * How convolutions and products are computed on wasm:
 * - `fast`: our kernels, with Winograd's algorithm where it pays (errors up to about 1e-5 of the largest number)
 * - `exact`: our kernels, every product computed (errors up to about 4e-6)
 * - `composed`: kernels put together from tfjs's own
 */
export type KernelMode = 'fast' | 'exact' | 'composed'

let mode: KernelMode = 'fast'

export function kernelMode(): KernelMode {
  return mode
}

/** Takes effect with the next operation of this thread. */
export function setKernelMode(wanted: KernelMode): void {
  mode = wanted
}
