import type { Json } from '../../graph/base/json.ts'
import type { KerasLayer } from '../../graph/plan/plan.ts'
import type { Shape } from '../../graph/values/port-value.ts'
import { dataLayers, rescaling } from './data-layers.ts'
import { layerNames } from './layer-names.ts'
import type { PortableNetwork } from './portable-network.ts'
import type { RowLayer } from './row-layer.ts'
import type { KerasWeight, WholeNetwork } from './whole-network-types.ts'
import { withoutBiasLayers } from './without-bias-layers.ts'

const INPUT = 'input'

/**
 * The whole network of a portable one: data steps in front, the unit of the answer behind.
 *
 * A Bias right behind a Dense layer or a convolution without a bias of its own becomes that layer's bias. Where there is
 * none, Keras has no layer that only adds a learnt number for each channel, but PReLU has one weight for each: of −1 it
 * makes −alpha, which is added. As many weights are trained, and each step of training changes them as before.
 */
export function wholeNetwork(network: PortableNetwork): WholeNetwork {
  const { model, weights: all } = withoutBiasLayers(network)
  const nameFor = layerNames()
  const layers: KerasLayer[] = []
  const weights: Record<string, readonly KerasWeight[]> = {}
  const titles: Record<string, string> = {}
  let last = nameFor(INPUT, 'InputLayer')
  layers.push(inputLayer(last, network.inputShape))

  const behindLast = ({ class_name, title, config, weights: own }: RowLayer) => {
    const name = nameFor(title, class_name)
    layers.push({
      class_name,
      name,
      config: { name, trainable: true, ...config },
      inbound_nodes: inboundOf([last]),
    })
    if (own) weights[name] = own
    last = name
  }
  for (const layer of dataLayers(network.before, network.inputShape)) behindLast(layer)

  const names = new Map([[model.config.input_layers[0]?.[0] ?? INPUT, last]])
  const nameOf = (id: string) => {
    const name = names.get(id)
    if (name === undefined) throw new Error(`a layer that comes later or never: ${id}`)
    return name
  }
  for (const { class_name, name: id, config, inbound_nodes } of model.config.layers) {
    if (class_name === 'InputLayer') continue
    const name = nameFor(network.titles[id] ?? '', class_name)
    names.set(id, name)
    titles[name] = network.titles[id] ?? name
    const inputs = (inbound_nodes[0] ?? []).map(([from]) => nameOf(from))
    layers.push({
      class_name,
      name,
      config: { ...inKeras3(class_name, config), name },
      inbound_nodes: inboundOf(inputs),
    })
    const own = all[id]
    if (own) weights[name] = own
  }
  last = nameOf(model.config.output_layers[0]?.[0] ?? INPUT)

  const { targetScale } = network
  if (targetScale) behindLast(rescaling(targetScale.factor, targetScale.shift))
  // Programs take it ill when an input is the output.
  if (layers.length === 1)
    behindLast({ class_name: 'Activation', title: 'same', config: { activation: 'linear' } })
  return {
    model: {
      class_name: 'Functional',
      config: {
        name: layerNames()(network.title, 'Functional'),
        layers,
        input_layers: [[INPUT, 0, 0]],
        output_layers: [[last, 0, 0]],
      },
    },
    weights,
    titles,
  }
}

function inputLayer(name: string, shape: Shape): KerasLayer {
  const config = { name, batch_shape: [null, ...shape], dtype: 'float32' }
  return { class_name: 'InputLayer', name, config, inbound_nodes: [] }
}

function inboundOf(inputs: readonly string[]): KerasLayer['inbound_nodes'] {
  return [inputs.map((name) => [name, 0, 0, {}])]
}

/** What the plan's layers, which tfjs loads too, call differently. */
function inKeras3(className: string, config: KerasLayer['config']): Record<string, Json> {
  const { alpha, ...others } = config
  return className === 'LeakyReLU' && alpha !== undefined
    ? { ...others, negative_slope: alpha }
    : { ...config }
}
