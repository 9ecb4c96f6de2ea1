import type { Shape } from '../../graph/values/port-value.ts'
import { weighingMatrix } from '../networks/resizing-layers.ts'
import type { KerasWeight } from '../networks/whole-network-types.ts'
import { tapsFor } from '../pictures/resize-taps.ts'
import type { LayerToWrite } from './layer-to-write.ts'
import { layoutOf, type Tensor, tensorOf } from './onnx-pen.ts'

type Pair = readonly [number, number]

interface Window {
  readonly size: Pair
  readonly strides: Pair
  readonly dilation: Pair
  readonly padding: unknown
}

/**
 * Where a window stands as TensorFlow places it: with `same` the zeros around a picture are shared out evenly, and one
 * that is left goes to the bottom and the right (https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2).
 */
function place({ size, strides, dilation, padding }: Window, shape: Shape) {
  const sides = ([0, 1] as const).map((axis) => {
    const [extent, stride] = [shape[axis] ?? 1, strides[axis]]
    const span = (size[axis] - 1) * dilation[axis] + 1
    if (padding !== 'same') return { places: Math.floor((extent - span) / stride) + 1, before: 0, after: 0 }
    const places = Math.ceil(extent / stride)
    const missing = Math.max(0, (places - 1) * stride + span - extent)
    const before = Math.floor(missing / 2)
    return { places, before, after: missing - before }
  })
  const pads = [...sides.map(({ before }) => before), ...sides.map(({ after }) => after)]
  return {
    places: sides.map(({ places }) => places),
    attributes: {
      kernel_shape: { ints: size },
      strides: { ints: strides },
      ...(pads.some((pad) => pad > 0) && { pads: { ints: pads } }),
    },
  }
}

interface Convolution {
  /** The weight, as TensorFlow has it: height, width, channels, and filters or filters of each channel. */
  readonly kernel: KerasWeight
  readonly what: string
  readonly window: Window
  readonly isDepthwise: boolean
  readonly bias?: KerasWeight | undefined
}

function convolve(layer: LayerToWrite, input: Tensor, convolution: Convolution): Tensor {
  const { kernel, what, window, isDepthwise, bias } = convolution
  const [height = 1, width = 1, channels = 1, count = 1] = kernel.shape
  const filters = isDepthwise ? channels * count : count
  const { places, attributes } = place(window, input.shape)
  const shape = [filters, isDepthwise ? 1 : channels, height, width]
  const inputs = [
    layer.pen.as('first', input),
    layer.pen.constant(what, shape, isDepthwise ? channelsInFront(kernel) : filtersInFront(kernel)),
    ...(bias ? [layer.pen.constant(bias.name, bias.shape, bias.values)] : []),
  ]
  const name = layer.pen.node('Conv', inputs, {
    ...attributes,
    ...(window.dilation.some((step) => step > 1) && { dilations: { ints: window.dilation } }),
    ...(isDepthwise && { group: { int: channels } }),
  })
  return tensorOf('first', name, [...places, filters])
}

/** `[height, width, channels, filters]` → `[filters, channels, height, width]`. */
function filtersInFront({ shape, values }: KerasWeight): Float32Array {
  const [height = 1, width = 1, channels = 1, filters = 1] = shape
  const places = height * width
  const turned = new Float32Array(values.length)
  let from = 0
  for (let place = 0; place < places; place++)
    for (let channel = 0; channel < channels; channel++)
      for (let filter = 0; filter < filters; filter++)
        turned[(filter * channels + channel) * places + place] = values[from++] ?? 0
  return turned
}

/** `[height, width, channels, multiplier]` → `[channels · multiplier, 1, height, width]`. */
function channelsInFront({ shape, values }: KerasWeight): Float32Array {
  const [height = 1, width = 1, channels = 1, multiplier = 1] = shape
  return filtersInFront({ name: '', shape: [height, width, 1, channels * multiplier], values })
}

function windowOf(layer: LayerToWrite, size: string): Window {
  const window = layer.pair(size)
  return {
    size: window,
    // Pooling goes on by its window where nothing else is said.
    strides: layer.pair('strides', size === 'pool_size' ? window : [1, 1]),
    dilation: layer.pair('dilation_rate'),
    padding: layer.setting('padding'),
  }
}

export function convolution(layer: LayerToWrite): Tensor {
  return layer.activated(
    convolve(layer, layer.input, {
      kernel: layer.needed('kernel'),
      what: 'kernel',
      window: windowOf(layer, 'kernel_size'),
      isDepthwise: false,
      bias: layer.weight('bias'),
    }),
  )
}

export function depthwiseConvolution(layer: LayerToWrite): Tensor {
  return layer.activated(
    convolve(layer, layer.input, {
      kernel: layer.needed('kernel', 'depthwise_kernel'),
      what: 'kernel',
      window: windowOf(layer, 'kernel_size'),
      isDepthwise: true,
      bias: layer.weight('bias'),
    }),
  )
}

/** First every channel by itself, then the channels of each pixel. */
export function separableConvolution(layer: LayerToWrite): Tensor {
  const apart = convolve(layer, layer.input, {
    kernel: layer.needed('depthwise_kernel'),
    what: 'depthwise_kernel',
    window: windowOf(layer, 'kernel_size'),
    isDepthwise: true,
  })
  const together = convolve(layer, apart, {
    kernel: layer.needed('pointwise_kernel'),
    what: 'pointwise_kernel',
    window: { size: [1, 1], strides: [1, 1], dilation: [1, 1], padding: 'valid' },
    isDepthwise: false,
    bias: layer.weight('bias'),
  })
  return layer.activated(together)
}

/** What lies outside of the picture takes no part: neither in the largest number nor in the mean. */
export function pooling(layer: LayerToWrite): Tensor {
  const { places, attributes } = place(windowOf(layer, 'pool_size'), layer.input.shape)
  const operator = layer.kind === 'MaxPooling2D' ? 'MaxPool' : 'AveragePool'
  const name = layer.pen.node(operator, [layer.pen.as('first', layer.input)], attributes)
  return tensorOf('first', name, [...places, layer.input.shape[2] ?? 1])
}

export function globalPooling(layer: LayerToWrite): Tensor {
  const layout = layoutOf(layer.input)
  const operator = layer.kind === 'GlobalMaxPooling2D' ? 'ReduceMax' : 'ReduceMean'
  const name = layer.pen.node(operator, [layer.pen.as(layout, layer.input)], {
    axes: { ints: layout === 'first' ? [2, 3] : [1, 2] },
    keepdims: { int: 0 },
  })
  return tensorOf('last', name, [layer.input.shape[2] ?? 1])
}

/**
 * Pictures in another size, by the pixels that Keras takes. `Resize` would find them in single precision: here they are
 * picked by their places, or weighed by a matrix along each side.
 */
export function resizing(layer: LayerToWrite): Tensor {
  const { pen, input } = layer
  const [from, fromAcross, channels = 1] = input.shape as readonly [number, number, number]
  const [height, width] = [layer.number('height'), layer.number('width')]
  if (layer.setting('interpolation') === 'nearest') {
    const layout = layoutOf(input)
    const axis = layout === 'first' ? 2 : 1
    const picked = (name: string, what: string, before: number, after: number, along: number) => {
      const places = pen.integers(what, [...tapsFor(before, after, 'nearest').starts])
      return pen.node('Gather', [name, places], { axis: { int: along } })
    }
    const rows = picked(pen.as(layout, input), 'rows', from, height, axis)
    const name = picked(rows, 'columns', fromAcross, width, axis + 1)
    return tensorOf(layout, name, [height, width, channels])
  }
  const across = pen.constant('columns', [fromAcross, width], weighingMatrix(fromAcross, width, 'bilinear'))
  const down = pen.constant(
    'rows',
    [height, from],
    turned(weighingMatrix(from, height, 'bilinear'), from, height),
  )
  const columns = pen.node('MatMul', [pen.as('first', input), across])
  return tensorOf('first', pen.node('MatMul', [down, columns]), [height, width, channels])
}

function turned(matrix: Float32Array, rows: number, columns: number): Float32Array {
  return matrix.map((_, place) => matrix[(place % rows) * columns + Math.floor(place / rows)] ?? 0)
}
