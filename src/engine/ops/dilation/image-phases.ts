import { type BatchToSpaceNDAttrs, type SpaceToBatchNDAttrs, type TensorInfo, util } from '@tensorflow/tfjs'
import { activeKernels, type KernelHost } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'
import { defineWasmKernel, type WasmKernel } from '../runtime/wasm-kernel.ts'

type Shape4 = readonly [batch: number, height: number, width: number, channels: number]

const split = defineWasmKernel<'x', SpaceToBatchNDAttrs>('SpaceToBatchND', (call, original) => {
  const { inputs, attrs, backend } = call
  const kernels = activeKernels(backend)
  const [height = 1, width = 1] = attrs.blockShape
  const [rows = [], columns = []] = attrs.paddings
  if (!kernels || !isOfImages(inputs.x, attrs.blockShape)) return original(call)
  const shape = inputs.x.shape as unknown as Shape4
  const phase = [(shape[1] + sum(rows)) / height, (shape[2] + sum(columns)) / width] as const
  const phases = backend.makeOutput([shape[0] * height * width, ...phase, shape[3]], 'float32')
  const structure = kernels.writeShape([...shape, height, width, rows[0] ?? 0, columns[0] ?? 0, ...phase])
  run(kernels, 'splitPhases', structure, inputs.x, phases, shape[0])
  return phases
})

const join = defineWasmKernel<'x', BatchToSpaceNDAttrs>('BatchToSpaceND', (call, original) => {
  const { inputs, attrs, backend } = call
  const kernels = activeKernels(backend)
  const [height = 1, width = 1] = attrs.blockShape
  const [rows = [], columns = []] = attrs.crops
  if (!kernels || !isOfImages(inputs.x, attrs.blockShape)) return original(call)
  const [pictures, phaseHeight, phaseWidth, channels] = inputs.x.shape as unknown as Shape4
  const batch = pictures / (height * width)
  const size = [phaseHeight * height - sum(rows), phaseWidth * width - sum(columns)] as const
  const images = backend.makeOutput([batch, ...size, channels], 'float32')
  const layout = [height, width, rows[0] ?? 0, columns[0] ?? 0, phaseHeight, phaseWidth]
  const shape = kernels.writeShape([batch, ...size, channels, ...layout])
  run(kernels, 'joinPhases', shape, inputs.x, images, batch)
  return images
})

/** Images taken apart by position and put together again, for dilated convolutions; tfjs's copy them four times. */
export const phaseKernels: readonly WasmKernel[] = [split, join]

function run(
  { addressOf, run }: KernelHost,
  kernel: 'splitPhases' | 'joinPhases',
  shape: number,
  from: TensorInfo,
  to: TensorInfo,
  batch: number,
): void {
  const cut = rowRanges(batch, util.sizeFromShape(to.shape) / batch)
  run(
    kernel,
    cut.map(([first, end]) => [shape, addressOf(from), addressOf(to), first, end]),
  )
}

function isOfImages({ shape, dtype }: TensorInfo, block: readonly number[]): boolean {
  return shape.length === 4 && block.length === 2 && dtype === 'float32'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
