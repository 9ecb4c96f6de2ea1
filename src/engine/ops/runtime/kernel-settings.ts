/**
 * How convolutions and products are computed on wasm:
 * - `fast`: our kernels, with Winograd's algorithm where it pays (errors of usually 2e-6 and at worst
 *   2e-5 of the largest number)
 * - `exact`: our kernels, every product computed (errors below 1e-6)
 * - `reference`: kernels put together from tfjs's own
 */
export type KernelMode = 'fast' | 'exact' | 'reference'

let mode: KernelMode = 'fast'

export function kernelMode(): KernelMode {
  return mode
}

/** Takes effect with the next operation of this thread. */
export function setKernelMode(wanted: KernelMode): void {
  mode = wanted
}

/** Below this many numbers (or as much work) handing out a part of a computation takes longer than it saves. */
const WORTH_A_PART = 16_384

let leastPart = WORTH_A_PART

export function leastNumbersOfPart(): number {
  return leastPart
}

/** For tests, which cut small tensors as large ones are cut. Without a number it is as before. */
export function setLeastNumbersOfPart(numbers = WORTH_A_PART): void {
  leastPart = numbers
}
