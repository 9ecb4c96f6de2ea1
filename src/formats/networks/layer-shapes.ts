import type { KerasLayer, KerasModel } from '../../graph/plan/plan.ts'
import { type Shape, sizeOf } from '../../graph/values/port-value.ts'

/** What each layer of a plan's or a whole network puts out for one example, by its name. */
export function layerShapes({ config: { layers } }: KerasModel): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>()
  for (const layer of layers) {
    const inputs = (layer.inbound_nodes[0] ?? []).map(([name]) => {
      const shape = shapes.get(name)
      if (!shape) throw new Error(`a layer that comes later or never: ${name}`)
      return shape
    })
    shapes.set(layer.name, shapeAfter(layer, inputs))
  }
  return shapes
}

function shapeAfter({ class_name, config }: KerasLayer, inputs: readonly Shape[]): Shape {
  const [input = []] = inputs
  const channels = input.at(-1) ?? 1
  switch (class_name) {
    case 'InputLayer':
      return ((config.batch_shape ?? config.batch_input_shape) as readonly number[]).slice(1)
    case 'Dense':
      return [...input.slice(0, -1), config.units as number]
    case 'Conv2D':
    case 'SeparableConv2D':
      return [...slid(input, config, config.kernel_size), config.filters as number]
    case 'DepthwiseConv2D':
      return [...slid(input, config, config.kernel_size), channels * (config.depth_multiplier as number)]
    case 'MaxPooling2D':
    case 'AveragePooling2D':
      return [...slid(input, config, config.pool_size), channels]
    case 'GlobalMaxPooling2D':
    case 'GlobalAveragePooling2D':
      return [channels]
    case 'Flatten':
      return [sizeOf(input)]
    case 'Reshape':
      return config.target_shape as Shape
    case 'Permute':
      return (config.dims as readonly number[]).map((axis) => input[axis - 1] as number)
    case 'Resizing':
      return [config.height as number, config.width as number, channels]
    case 'Concatenate':
      return [...input.slice(0, -1), inputs.reduce((sum, shape) => sum + (shape.at(-1) ?? 0), 0)]
    default:
      return input
  }
}

/** At how many places a window stands, down and across (https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2). */
function slid(input: Shape, config: KerasLayer['config'], window: unknown): Shape {
  const strides = config.strides as readonly number[]
  const dilation = (config.dilation_rate as readonly number[] | undefined) ?? [1, 1]
  return (window as readonly number[]).map((size, axis) => {
    const [extent, stride] = [input[axis] as number, strides[axis] as number]
    if (config.padding === 'same') return Math.ceil(extent / stride)
    const span = (size - 1) * (dilation[axis] as number) + 1
    return Math.floor((extent - span) / stride) + 1
  })
}
