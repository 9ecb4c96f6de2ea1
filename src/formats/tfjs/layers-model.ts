import type { Json } from '../../graph/base/json.ts'
import type { KerasLayer, KerasModel } from '../../graph/plan/plan.ts'
import { type Shape, sizeOf } from '../../graph/values/port-value.ts'
import { deviationsIn, numbersIn } from '../networks/layer-numbers.ts'
import { layerShapes } from '../networks/layer-shapes.ts'
import { resizingByMatrices } from '../networks/resizing-layers.ts'
import type { RowLayer } from '../networks/row-layer.ts'
import type { KerasWeight, WholeNetwork } from '../networks/whole-network-types.ts'

/** A model as stock tfjs-layers takes it. */
export interface LayersModel {
  readonly topology: KerasModel
  /** `<layer>/<weight>`, in the order of the layers. */
  readonly weights: readonly KerasWeight[]
}

/**
 * A whole network in the terms of TensorFlow.js, which has the layers and names of Keras 2. It has no Normalization, and
 * its Rescaling knows one number for all: those become a depthwise convolution of one pixel that is not trained. Its
 * Resizing aligns corners, which nobody else does: fixed matrices take its place.
 */
export function layersModel({ model, weights: byLayer }: WholeNetwork): LayersModel {
  const shapes = layerShapes(model)
  const layers: KerasLayer[] = []
  const weights: KerasWeight[] = []
  for (const layer of model.config.layers) {
    const before = layer.inbound_nodes[0]?.[0]?.[0] ?? ''
    const row = rowFor(layer, shapes.get(before) ?? [])
    if (!row) {
      layers.push(inKeras2(layer))
      weights.push(...named(layer, byLayer[layer.name] ?? []))
      continue
    }
    let last = before
    row.forEach(({ class_name, config, weights: own = [] }, i) => {
      // The last one stands for the layer, the others have names that nobody else has: Keras refuses their point.
      const name = i === row.length - 1 ? layer.name : `${layer.name}.${i + 1}`
      const placed = { class_name, name, config: { ...config, name }, inbound_nodes: inboundOf(last) }
      layers.push(placed)
      weights.push(...named(placed, own))
      last = name
    })
  }
  return { topology: { ...model, config: { ...model.config, layers } }, weights }
}

function inboundOf(name: string): KerasLayer['inbound_nodes'] {
  return [[[name, 0, 0, {}]]]
}

function named({ class_name, name }: KerasLayer, weights: readonly KerasWeight[]): readonly KerasWeight[] {
  return weights.map((weight) => ({
    ...weight,
    name: `${name}/${class_name === 'DepthwiseConv2D' && weight.name === 'kernel' ? 'depthwise_kernel' : weight.name}`,
  }))
}

function inKeras2(layer: KerasLayer): KerasLayer {
  const { batch_shape, negative_slope, ...others } = layer.config
  if (layer.class_name === 'InputLayer')
    return { ...layer, config: { ...others, batch_input_shape: batch_shape as Json, sparse: false } }
  return layer.class_name === 'LeakyReLU'
    ? { ...layer, config: { ...others, alpha: negative_slope as Json } }
    : layer
}

/** The layers that do what TensorFlow.js has no layer for; nothing where it has one. */
function rowFor({ class_name, config }: KerasLayer, shape: Shape): readonly RowLayer[] | undefined {
  if (class_name === 'Normalization') {
    const means = numbersIn(config.mean)
    const factors = deviationsIn(config.variance).map((deviation) => 1 / deviation)
    const shifts = means.map((mean, i) => -mean * (factors[i] as number))
    return scaling(factors, shifts, shape)
  }
  if (class_name === 'Rescaling' && typeof config.scale !== 'number')
    return scaling(numbersIn(config.scale), numbersIn(config.offset), shape)
  if (class_name === 'Resizing') {
    const [height, width] = [config.height as number, config.width as number]
    const method = config.interpolation as 'bilinear' | 'nearest'
    return resizingByMatrices({ kind: 'resize', from: shape, height, width, method })
  }
  return undefined
}

/** `factor · value + shift` for each number of an example. */
function scaling(factors: readonly number[], shifts: readonly number[], shape: Shape): readonly RowLayer[] {
  const [factor, shift] = [factors[0] as number, shifts[0] as number]
  if (factors.length === 1)
    return [{ class_name: 'Rescaling', title: '', config: { scale: factor, offset: shift } }]
  const count = sizeOf(shape)
  const reshape = (target: Shape) => ({ class_name: 'Reshape', title: '', config: { target_shape: target } })
  return [
    reshape([1, 1, count]),
    {
      class_name: 'DepthwiseConv2D',
      title: '',
      config: { kernel_size: [1, 1], use_bias: true, activation: 'linear', trainable: false },
      weights: [
        { name: 'kernel', shape: [1, 1, count, 1], values: Float32Array.from(factors) },
        { name: 'bias', shape: [count], values: Float32Array.from(shifts) },
      ],
    },
    reshape(shape),
  ]
}
