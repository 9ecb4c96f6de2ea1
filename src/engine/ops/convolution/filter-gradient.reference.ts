import type { Conv2DBackpropFilterAttrs, TensorInfo } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import {
  defineWasmKernel,
  floatOffsetOf,
  floatsOf,
  free,
  heapOf,
  multiply,
  withShape,
} from '../runtime/wasm-kernel.ts'
import { type ConvGeometry, convGeometry, type RowRange } from './conv-geometry.ts'
import { copyColumns, fillPlanes, type PlaneLayout, planeLayout } from './planes.ts'

/** Pixels in one matrix product: its operands stay in the processor's cache, its overhead small. */
const PIXELS_PER_PRODUCT = 2048

/**
 * Gradient of a convolution's filter, which tfjs's wasm back end lacks (tensorflow/tfjs#8474): the product of what
 * each weight saw, `[weights, pixels]`, with the output gradient, `[pixels, output channels]`, summed over stretches
 * of the batch. Against the other two ways of saying it with tfjs's kernels (one product for each weight's shift;
 * one convolution of the transposed images with the transposed gradient) this takes half to nine tenths of the time,
 * has no special cases for stride, padding or few channels, and needs a few megabytes however large the batch.
 */
export const conv2DBackpropFilter = defineWasmKernel<'x' | 'dy', Conv2DBackpropFilterAttrs>(
  'Conv2DBackpropFilter',
  ({ inputs: { x, dy }, attrs, backend }) => {
    const geometry = convGeometry(x.shape, attrs.filterShape, attrs)
    const layout = planeLayout(geometry)
    const rows = geometry.batch * geometry.outHeight
    const step = Math.ceil(PIXELS_PER_PRODUCT / layout.width)
    const planes = backend.makeOutput([layout.size], 'float32')
    floatsOf(backend, planes).fill(0)
    const sum = backend.makeOutput(attrs.filterShape, 'float32')
    floatsOf(backend, sum).fill(0)
    for (let first = 0; first < rows; first += step) {
      const range = { first, count: Math.min(step, rows - first) }
      const columns = columnsOf(backend, x, planes, range, geometry, layout)
      const gradient = gradientOf(backend, dy, range, geometry, layout)
      const part = multiply(backend, columns, gradient)
      addTo(floatsOf(backend, sum), floatsOf(backend, part))
      free(backend, columns, gradient, part)
    }
    free(backend, planes)
    return withShape(sum, attrs.filterShape)
  },
)

/** `[weights, pixels]`: what each weight saw in a range of output rows counted through the whole batch. */
function columnsOf(
  backend: BackendWasm,
  x: TensorInfo,
  planes: TensorInfo,
  { first, count }: RowRange,
  geometry: ConvGeometry,
  layout: PlaneLayout,
): TensorInfo {
  const { kernelHeight, kernelWidth, channels, outHeight } = geometry
  const stride = count * layout.width
  const columns = backend.makeOutput([kernelHeight * kernelWidth * channels, stride], 'float32')
  const heap = heapOf(backend, columns)
  const place = { planes: floatOffsetOf(backend, planes), stride }
  const target = floatOffsetOf(backend, columns)
  for (let row = first; row < first + count; ) {
    const image = Math.floor(row / outHeight)
    const top = row - image * outHeight
    const rows = { top, count: Math.min(outHeight - top, first + count - row) }
    fillPlanes(floatsOf(backend, planes), floatsOf(backend, x), image, geometry, layout)
    copyColumns(heap, { ...place, columns: target + (row - first) * layout.width }, rows, geometry, layout)
    row += rows.count
  }
  return columns
}

/** `[pixels, output channels]`: the output gradient in the same rows, zero where a column means nothing. */
function gradientOf(
  backend: BackendWasm,
  dy: TensorInfo,
  { first, count }: RowRange,
  { outWidth, outChannels }: ConvGeometry,
  layout: PlaneLayout,
): TensorInfo {
  const gradient = backend.makeOutput([count * layout.width, outChannels], 'float32')
  const heap = heapOf(backend, gradient)
  const row = outWidth * outChannels
  const rowWithGap = layout.width * outChannels
  const source = floatOffsetOf(backend, dy)
  const target = floatOffsetOf(backend, gradient)
  for (let i = 0; i < count; i++) {
    const from = source + (first + i) * row
    const to = target + i * rowWithGap
    heap.copyWithin(to, from, from + row)
    heap.fill(0, to + row, to + rowWithGap)
  }
  return gradient
}

function addTo(sum: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!
}
