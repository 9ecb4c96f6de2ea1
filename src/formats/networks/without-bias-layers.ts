import type { Json } from '../../graph/base/json.ts'
import type { KerasLayer, KerasModel } from '../../graph/plan/plan.ts'
import { ZEROS } from '../../graph/values/initializers.ts'
import type { Shape } from '../../graph/values/port-value.ts'
import { layerShapes } from './layer-shapes.ts'
import type { PortableNetwork, PortableWeight } from './portable-network.ts'
import type { KerasWeight } from './whole-network-types.ts'

type Weights = Record<string, readonly KerasWeight[]>

const WITH_BIAS = ['Dense', 'Conv2D', 'DepthwiseConv2D', 'SeparableConv2D']

/** The network in layers that Keras has, each still called by its id, and the weights of each in Keras's order. */
export function withoutBiasLayers({ model, weights: all }: PortableNetwork): {
  readonly model: KerasModel
  readonly weights: Readonly<Weights>
} {
  const weights = byLayer(all)
  const classes = new Map(model.config.layers.map(({ name, class_name }) => [name, class_name]))
  for (const [id, own] of Object.entries(weights)) weights[id] = inOrder(own, classes.get(id))
  const taken = biasesToTake(model)
  const shapes = layerShapes(model)
  const layers = model.config.layers.flatMap((layer): readonly KerasLayer[] => {
    if (layer.class_name === 'Bias') {
      if (taken.byBias.has(layer.name)) return []
      return asAddition(layer, shapes.get(layer.name)?.length ?? 1, weights)
    }
    const bias = taken.byLayer.get(layer.name)
    return [bias ? withBias(layer, bias, weights) : layer]
  })
  const standIn = (id: string) => taken.byBias.get(id) ?? id
  return {
    model: {
      ...model,
      config: {
        ...model.config,
        layers: layers.map((layer) => ({ ...layer, inbound_nodes: renamed(layer, standIn) })),
        output_layers: model.config.output_layers.map(([id]) => [standIn(id), 0, 0]),
      },
    },
    weights,
  }
}

function byLayer(all: readonly PortableWeight[]): Weights {
  const weights: Weights = {}
  for (const { name, shape, values } of all) {
    const stroke = name.lastIndexOf('/')
    const id = name.slice(0, stroke)
    weights[id] = [...(weights[id] ?? []), { name: name.slice(stroke + 1), shape, values }]
  }
  return weights
}

/** Keras's order in a layer; what is not trained comes last. */
const ORDER = [
  'kernel',
  'depthwise_kernel',
  'pointwise_kernel',
  'bias',
  'gamma',
  'beta',
  'moving_mean',
  'moving_variance',
]

function inOrder(own: readonly KerasWeight[], className: string | undefined): readonly KerasWeight[] {
  const sorted = [...own].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name))
  if (className !== 'DepthwiseConv2D') return sorted
  return sorted.map((weight) => (weight.name === 'depthwise_kernel' ? { ...weight, name: 'kernel' } : weight))
}

interface Taken {
  /** The layer that a Bias becomes part of. */
  readonly byBias: ReadonlyMap<string, string>
  readonly byLayer: ReadonlyMap<string, KerasLayer>
}

/** Which Bias becomes part of the layer before it: where that adds nothing yet and nobody else sees its sums. */
function biasesToTake({ config: { layers, output_layers } }: KerasModel): Taken {
  const readers = new Map<string, number>()
  for (const [id] of [...layers.flatMap(({ inbound_nodes }) => inbound_nodes.flat()), ...output_layers])
    readers.set(id, (readers.get(id) ?? 0) + 1)
  const byId = new Map(layers.map((layer) => [layer.name, layer]))
  const [byBias, byLayer] = [new Map<string, string>(), new Map<string, KerasLayer>()]
  for (const bias of layers) {
    if (bias.class_name !== 'Bias') continue
    const before = byId.get(bias.inbound_nodes[0]?.[0]?.[0] ?? '')
    if (!before || !WITH_BIAS.includes(before.class_name) || readers.get(before.name) !== 1) continue
    const { use_bias, activation } = before.config
    if (use_bias !== false || activation !== 'linear') continue
    byBias.set(bias.name, before.name)
    byLayer.set(before.name, bias)
  }
  return { byBias, byLayer }
}

function withBias(layer: KerasLayer, bias: KerasLayer, weights: Weights): KerasLayer {
  weights[layer.name] = [...(weights[layer.name] ?? []), ...(weights[bias.name] ?? [])]
  delete weights[bias.name]
  return {
    ...layer,
    config: { ...layer.config, use_bias: true, bias_initializer: startOf(bias, 1) },
  }
}

function startOf({ config: { initial_value } }: KerasLayer, sign: 1 | -1): Json {
  const value = Number(initial_value ?? 0)
  return value === 0 ? ZEROS : { class_name: 'Constant', config: { value: sign * value } }
}

/** `x + PReLU(−1)`: PReLU makes −alpha of −1, with one alpha for each channel. */
function asAddition(bias: KerasLayer, rank: number, weights: Weights): readonly KerasLayer[] {
  const [minusOne, learnt] = [`${bias.name} −1`, `${bias.name} alpha`]
  const picture = Array.from({ length: rank - 1 }, (_, i) => i + 1)
  const [own] = weights[bias.name] ?? []
  delete weights[bias.name]
  if (own) {
    const shape: Shape = [...picture.map(() => 1), ...own.shape]
    weights[learnt] = [{ name: 'alpha', shape, values: own.values.map((value) => -value) }]
  }
  const layer = (class_name: string, name: string, config: KerasLayer['config']) => ({
    class_name,
    name,
    config: { trainable: true, ...config },
  })
  const source = bias.inbound_nodes[0]?.[0]?.[0] ?? ''
  const from = (...ids: readonly string[]) => [ids.map((id) => [id, 0, 0, {}] as const)]
  return [
    { ...layer('Rescaling', minusOne, { scale: 0, offset: -1 }), inbound_nodes: bias.inbound_nodes },
    {
      ...layer('PReLU', learnt, {
        alpha_initializer: startOf(bias, -1),
        shared_axes: picture.length > 0 ? picture : null,
      }),
      inbound_nodes: from(minusOne),
    },
    { ...layer('Add', bias.name, {}), inbound_nodes: from(source, learnt) },
  ]
}

function renamed({ inbound_nodes }: KerasLayer, nameOf: (id: string) => string): KerasLayer['inbound_nodes'] {
  return inbound_nodes.map((inputs) => inputs.map(([id]) => [nameOf(id), 0, 0, {}] as const))
}
