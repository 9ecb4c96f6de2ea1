import { type Shape, sizeOf } from '../../graph/values/port-value.ts'
import { deviationsIn, numbersIn } from '../networks/layer-numbers.ts'
import type { LayerToWrite } from './layer-to-write.ts'
import { layoutOf, type Tensor, tensorOf } from './onnx-pen.ts'

export function dense(layer: LayerToWrite): Tensor {
  const { input, pen } = layer
  const [kernel, bias] = [layer.needed('kernel'), layer.weight('bias')]
  const shape = [...input.shape.slice(0, -1), kernel.shape[1] ?? 1]
  const inputs = [pen.as('last', input), pen.constant('kernel', kernel.shape, kernel.values)]
  if (input.shape.length === 1) {
    const all = bias ? [...inputs, pen.constant('bias', bias.shape, bias.values)] : inputs
    return layer.activated(tensorOf('last', pen.node('Gemm', all), shape))
  }
  const sums = tensorOf('last', pen.node('MatMul', inputs), shape)
  return layer.activated(bias ? layer.with(sums, 'Add', 'bias', bias.shape, bias.values) : sums)
}

/** By the averages kept from training; gamma is 1 and beta 0 where the layer has none. */
export function batchNormalisation(layer: LayerToWrite): Tensor {
  const { input, pen } = layer
  const channels = input.shape.at(-1) ?? 1
  const epsilon = layer.number('epsilon')
  const [mean, variance] = [layer.needed('moving_mean').values, layer.needed('moving_variance').values]
  const gamma = layer.weight('gamma')?.values ?? new Float32Array(channels).fill(1)
  const beta = layer.weight('beta')?.values ?? new Float32Array(channels)
  if (input.shape.length === 2) {
    // The operator would take the first axis of an example for its channels.
    const factors = gamma.map((value, i) => value / Math.sqrt((variance[i] ?? 1) + epsilon))
    const shifts = beta.map((value, i) => value - (mean[i] ?? 0) * (factors[i] ?? 1))
    return layer.with(
      layer.with(input, 'Mul', 'factors', [channels], factors),
      'Add',
      'shifts',
      [channels],
      shifts,
    )
  }
  const layout = input.shape.length === 3 ? 'first' : 'last'
  const constants = { gamma, beta, moving_mean: mean, moving_variance: variance }
  const name = pen.node(
    'BatchNormalization',
    [
      pen.as(layout, input),
      ...Object.entries(constants).map(([what, values]) => pen.constant(what, [channels], values)),
    ],
    { epsilon: { float: epsilon } },
  )
  return tensorOf(layout, name, input.shape)
}

export function rescaling(layer: LayerToWrite): Tensor {
  if (layer.setting('scale') === 0) return { shape: layer.input.shape, same: layer.number('offset') }
  let tensor = layer.input
  for (const [operator, key, neutral] of [
    ['Mul', 'scale', 1],
    ['Add', 'offset', 0],
  ] as const) {
    const values = Float32Array.from(numbersIn(layer.setting(key) ?? neutral))
    if (values.every((number) => number === neutral)) continue
    // One for each number of an example, where there are several.
    tensor = layer.with(tensor, operator, key, values.length === 1 ? [] : layer.input.shape, values)
  }
  return tensor
}

/** Keras keeps what it learnt in the settings: the mean and the variance of each place along some of the axes. */
export function normalization(layer: LayerToWrite): Tensor {
  const { input } = layer
  const means = numbersIn(layer.setting('mean'))
  const shape = alongAxes(layer.setting('axis'), input.shape)
  const deviations = deviationsIn(layer.setting('variance'))
  const centred = layer.with(input, 'Sub', 'mean', shape, Float32Array.from(means))
  return layer.with(centred, 'Div', 'deviation', shape, Float32Array.from(deviations))
}

/** The shape of the figures that are repeated along every other axis of the examples. */
function alongAxes(axis: unknown, shape: Shape): Shape {
  if (axis === null || axis === undefined) return []
  const all = numbersIn(axis)
  const rank = shape.length + 1
  const kept = new Set(all.map((place) => (place < 0 ? place + rank : place)))
  const repeated = shape.map((extent, place) => (kept.has(place + 1) ? extent : 1))
  while (repeated.length > 1 && repeated[0] === 1) repeated.shift()
  return repeated
}

export function leakyRelu(layer: LayerToWrite): Tensor {
  const slope = layer.setting('negative_slope') ?? layer.setting('alpha') ?? 0.3
  return layer.each(layer.input, 'LeakyRelu', { alpha: { float: Number(slope) } })
}

export function parametricRelu(layer: LayerToWrite): Tensor {
  const { shape, values } = layer.needed('alpha')
  const { same } = layer.input
  if (same === undefined) return layer.with(layer.input, 'PRelu', 'alpha', shape, values)
  const fixed = { shape, values: values.map((slope) => (same < 0 ? slope * same : same)) }
  return { shape: layer.input.shape, fixed }
}

/** In the layout that one of them has already. */
function sameLayout({ inputs, pen }: LayerToWrite) {
  const layout = inputs.some((input) => layoutOf(input) === 'first') ? 'first' : 'last'
  return { layout, names: inputs.map((input) => pen.as(layout, input)) } as const
}

export function add(layer: LayerToWrite): Tensor {
  const [summand, { fixed } = {}] = layer.inputs
  if (summand && fixed) return layer.with(summand, 'Add', 'bias', fixed.shape, fixed.values)
  const { layout, names } = sameLayout(layer)
  const name = layer.pen.node(names.length === 2 ? 'Add' : 'Sum', names)
  return tensorOf(layout, name, layer.input.shape)
}

export function concatenate(layer: LayerToWrite): Tensor {
  const { layout, names } = sameLayout(layer)
  const axis = layout === 'first' ? 1 : layer.input.shape.length
  const name = layer.pen.node('Concat', names, { axis: { int: axis } })
  const channels = layer.inputs.map(({ shape }) => shape.at(-1) ?? 1)
  const all = channels.reduce((sum, count) => sum + count, 0)
  return tensorOf(layout, name, [...layer.input.shape.slice(0, -1), all])
}

export function flatten({ input, pen }: LayerToWrite): Tensor {
  if (input.shape.length === 1) return input
  const name = pen.node('Flatten', [pen.as('last', input)])
  return tensorOf('last', name, [sizeOf(input.shape)])
}

export function reshape(layer: LayerToWrite): Tensor {
  const { input, pen } = layer
  const shape = layer.setting('target_shape') as Shape
  if (shape.join() === input.shape.join()) return input
  // 0 leaves the batch as it is, an empty one too.
  const name = pen.node('Reshape', [pen.as('last', input), pen.integers('shape', [0, ...shape])])
  return tensorOf('last', name, shape)
}

export function permute(layer: LayerToWrite): Tensor {
  const { input, pen } = layer
  const axes = layer.setting('dims') as readonly number[]
  const shape = axes.map((axis) => input.shape[axis - 1] ?? 1)
  return tensorOf('last', pen.transposed(pen.as('last', input), [0, ...axes]), shape)
}
