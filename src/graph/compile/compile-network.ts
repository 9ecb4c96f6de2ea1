import { splitSeed } from '../base/hash.ts'
import type { Json } from '../base/json.ts'
import type { CheckedGraph } from '../check/checked-graph.ts'
import type { NodeId } from '../document/document.ts'
import { wiringOf } from '../document/wiring.ts'
import type { KerasLayer, KerasModel } from '../plan/plan.ts'
import type { NetworkValue } from '../values/port-value.ts'

const INPUT = 'input'

/**
 * The Keras functional config of a network that ends at the given value.
 *
 * A layer's start weights are seeded by its rank among the layers that draw weights, counted along the network and
 * not by its id: two networks of the same structure start the same, putting a Dropout in between changes nothing, and
 * a Dense layer opened up into weighted sum and bias starts like the Dense layer.
 */
export function compileNetwork(graph: CheckedGraph, network: NetworkValue, seed: number): KerasModel {
  const inputLayer: KerasLayer = {
    class_name: 'InputLayer',
    name: INPUT,
    config: {
      name: INPUT,
      batch_input_shape: [null, ...network.data.shape],
      dtype: 'float32',
      sparse: false,
    },
    inbound_nodes: [],
  }
  const layers = [inputLayer]
  let rank = 0
  for (const { node } of network.layers) {
    const { layer, draws } = layerOf(graph, node, network, (purpose) =>
      splitSeed(seed, 'weights', rank + 1, purpose),
    )
    if (draws) rank++
    layers.push(layer)
  }
  const last = network.layers.at(-1)?.node ?? INPUT
  return {
    class_name: 'Functional',
    config: { name: 'network', layers, input_layers: [[INPUT, 0, 0]], output_layers: [[last, 0, 0]] },
  }
}

function layerOf(
  graph: CheckedGraph,
  id: NodeId,
  network: NetworkValue,
  seedFor: (purpose: string) => number,
): { readonly layer: KerasLayer; readonly draws: boolean } {
  const node = graph.node(id)
  const plan = node?.definition?.plan
  if (plan?.kind !== 'layer' || !node) throw new Error(`not a layer: ${id}`)
  const { class_name, config } = plan.layer({ node: id, inputs: node.inputs, params: node.params })
  const wires = wiringOf(graph.document)
    .into(id)
    .filter(([, { to }]) => node.definition?.inputs[to[1]]?.type === 'network')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const inputs = wires.map(
    ([, { from }]) => [from[0] === network.source[0] ? INPUT : from[0], 0, 0, {}] as const,
  )
  const seeded = Object.entries(config).map(([key, value]) => [key, withSeed(value, seedFor(key))] as const)
  const layer = {
    class_name,
    name: id,
    config: { ...Object.fromEntries(seeded), name: id, trainable: true },
    inbound_nodes: [inputs],
  }
  return { layer, draws: seeded.some(([key, value]) => value !== config[key]) }
}

/** Initializers declare that they draw random numbers by `seed: null`. */
function withSeed(value: Json, seed: number): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { config, ...rest } = value as { config?: Json }
  if (typeof config !== 'object' || config === null || !('seed' in config) || config.seed !== null)
    return value
  return { ...rest, config: { ...config, seed } }
}
