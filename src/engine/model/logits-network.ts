import type { KerasModel } from '../../graph/plan/plan.ts'

/** What the last layer does to its logits. */
export type OutputActivation = 'softmax' | 'sigmoid' | 'linear'

/**
 * Takes the softmax or sigmoid off the end of a network, so that losses can be computed from the logits before it,
 * where no probability is rounded to 0 or 1 (as Keras does with `_keras_logits` on TensorFlow). The weights are the
 * same; any other activation stays where it is.
 */
export function logitsNetwork(network: KerasModel): {
  readonly network: KerasModel
  readonly activation: OutputActivation
} {
  const output = network.config.output_layers[0]?.[0]
  const layer = network.config.layers.find(({ name }) => name === output)
  const activation = layer?.config.activation
  if (!layer || (activation !== 'softmax' && activation !== 'sigmoid'))
    return { network, activation: 'linear' }
  const bare = { ...layer, config: { ...layer.config, activation: 'linear' } }
  const layers = network.config.layers.map((other) => (other === layer ? bare : other))
  return { network: { ...network, config: { ...network.config, layers } }, activation }
}
