import { registry } from '../../nodes/registry.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { networkToGraph } from '../../src/import/network-to-graph.ts'

export const read = (model: JsonObject, training?: JsonObject) => {
  const found = networkToGraph({ model, file: 'digits.h5', ...(training && { training }) }, registry)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}
export const types = ({ nodes }: GraphDocument) => Object.values(nodes).map(({ type }) => type)
export const paramsOf = ({ nodes }: GraphDocument, label: string) =>
  Object.values(nodes).find((node) => node.label === label)?.params
/** `a → b` by labels, or by types where a node has none. */
export const wiresOf = ({ nodes, wires }: GraphDocument) => {
  const said = (id: string) => nodes[id]?.label ?? nodes[id]?.type
  return Object.values(wires).map(({ from, to }) => `${said(from[0])} → ${said(to[0])}`)
}
export const shapesOf = (document: GraphDocument) => {
  const graph = check(document, registry)
  return graph.order.flatMap((id) => {
    const value = Object.values(graph.node(id)?.outputs ?? {})[0]
    return value?.kind === 'network' ? [[document.nodes[id]?.label, value.shape.join('×')]] : []
  })
}

export const layer = (class_name: string, name: string, config: JsonObject = {}) => ({
  class_name,
  config: { name, ...config },
})

/** As Keras 2 writes a functional model. */
export const wired = (entry: ReturnType<typeof layer>, ...from: readonly string[]) => ({
  ...entry,
  name: entry.config.name as string,
  inbound_nodes: from.length > 0 ? [from.map((name) => [name, 0, 0, {}])] : [],
})

/** The same as Keras 3 writes it. */
export const wired3 = (entry: ReturnType<typeof layer>, ...from: readonly string[]) => {
  const tensors = from.map((name) => ({
    class_name: '__keras_tensor__',
    config: { shape: [null, 4], dtype: 'float32', keras_history: [name, 0, 0] },
  }))
  return {
    ...entry,
    module: 'keras.layers',
    name: entry.config.name as string,
    inbound_nodes:
      from.length > 0 ? [{ args: from.length > 1 ? [tensors] : tensors, kwargs: { mask: null } }] : [],
  }
}

export const LENET = [
  layer('Conv2D', 'first', {
    filters: 6,
    kernel_size: 5,
    strides: [1, 1],
    padding: 'same',
    activation: 'tanh',
    kernel_initializer: {
      class_name: 'VarianceScaling',
      config: { scale: 1, mode: 'fan_avg', distribution: 'uniform' },
    },
    batch_input_shape: [null, 28, 28, 1],
    kernel_regularizer: { class_name: 'L2', config: { l2: 0.01 } },
  }),
  layer('MaxPooling2D', 'pool', { pool_size: 2, strides: null }),
  layer('Flatten', 'flat'),
  layer('Dense', 'out', { units: 10, activation: 'softmax', use_bias: true }),
]
