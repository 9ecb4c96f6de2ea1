import type { Kernel } from '../correlate.ts'

interface KnownKernel {
  readonly kernel: Kernel
  readonly divisor: number
}

export const KERNEL_NAMES = [
  'vertical-edges',
  'horizontal-edges',
  'edges',
  'sharpen',
  'blur',
  'gauss',
  'emboss',
  'sobel-x',
  'sobel-y',
  'identity',
] as const
export type KernelName = (typeof KERNEL_NAMES)[number]

/** Filters everybody uses. The Sobel ones have OpenCV's signs: bright is where it gets brighter to the right and below. */
export const KERNELS: Readonly<Record<KernelName, KnownKernel>> = {
  'vertical-edges': whole([1, 0, -1], [1, 0, -1], [1, 0, -1]),
  'horizontal-edges': whole([1, 1, 1], [0, 0, 0], [-1, -1, -1]),
  edges: whole([0, 1, 0], [1, -4, 1], [0, 1, 0]),
  sharpen: whole([0, -1, 0], [-1, 5, -1], [0, -1, 0]),
  blur: { ...whole([1, 1, 1], [1, 1, 1], [1, 1, 1]), divisor: 9 },
  gauss: { ...whole([1, 2, 1], [2, 4, 2], [1, 2, 1]), divisor: 16 },
  emboss: whole([-2, -1, 0], [-1, 1, 1], [0, 1, 2]),
  'sobel-x': whole([-1, 0, 1], [-2, 0, 2], [-1, 0, 1]),
  'sobel-y': whole([-1, -2, -1], [0, 0, 0], [1, 2, 1]),
  identity: whole([0, 0, 0], [0, 1, 0], [0, 0, 0]),
}

function whole(...kernel: readonly (readonly number[])[]): KnownKernel {
  return { kernel, divisor: 1 }
}
