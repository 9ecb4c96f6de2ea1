import * as tf from '@tensorflow/tfjs'
import { splitSeed } from '../../graph/base/hash.ts'
import type { KerasModel } from '../../graph/plan/plan.ts'
import { activate } from './activate.ts'
import { DropoutLayer } from './dropout-layer.ts'
import { withKerasStartWeights } from './keras-start-weights.ts'
import { logitsNetwork, type OutputActivation } from './logits-network.ts'
import { withOwnLayers } from './with-own-layers.ts'

// tfjs remembers in which order it computed the last hundred networks, and with that their layers: 7 MB of networks
// whose runs are long over. A worker computes with few at a time.
tf.env().set('TOPOLOGICAL_SORT_CACHE_MAX_ENTRIES', 8)

/** One array of numbers that belongs to a layer. */
export interface NetworkWeight {
  /** `<layer>/<weight>` */
  readonly name: string
  readonly variable: tf.Variable
  readonly trainable: boolean
}

/** A network in the memory of the back end. */
export interface Network {
  readonly activation: OutputActivation
  /** In the order of the layers, always the same for the same network. */
  readonly weights: readonly NetworkWeight[]
  /** `[batch, ...shape] → [batch, outputs]`: the logits before the output's activation. */
  logits(examples: tf.Tensor, training: boolean): tf.Tensor2D
  /** What the named layers put out, in inference mode. */
  activations(examples: tf.Tensor, layers: readonly string[]): readonly tf.Tensor[]
  /** The largest number that each unit, or channel, of the relu layers puts out for examples, in inference mode. */
  largestOfRelus(examples: tf.Tensor): readonly { readonly layer: string; readonly largest: tf.Tensor1D }[]
  /** Layers with an output of their own, the input left out. */
  readonly layerNames: readonly string[]
  /** Decides the dropout masks of the update to come. */
  beginUpdate(update: number): void
  dispose(): void
}

/** Builds a network with its start weights. `seed` is the plan's; start weights come from the config's own seeds. */
export async function buildNetwork(config: KerasModel, seed: number): Promise<Network> {
  const { network, activation } = logitsNetwork(config)
  const model = await tf.loadLayersModel(
    tf.io.fromMemory({ modelTopology: withOwnLayers(withKerasStartWeights(network)) as object }),
  )
  // Counted, not named: two networks of the same structure drop the same units.
  const dropouts = model.layers.filter((layer) => layer instanceof DropoutLayer)
  const relus = config.config.layers.flatMap(({ name, config: { activation: after } }) =>
    after === 'relu' ? [name] : [],
  )
  let seenRelus: tf.LayersModel | undefined
  const layerNames = model.layers.map(({ name }) => name).filter((name) => !isInput(model, name))
  return {
    activation,
    weights: weightsOf(model),
    logits: (examples, training) => model.apply(examples, { training }) as tf.Tensor2D,
    layerNames,
    activations(examples, names) {
      if (names.length === 0) return []
      const last = model.outputNames[0] as string
      return tf.tidy(() =>
        outputsOf(seenAt(model, names), examples).map((value, i) =>
          names[i] === last ? activate(value, activation) : value,
        ),
      )
    },
    largestOfRelus(examples) {
      if (relus.length === 0) return []
      seenRelus ??= seenAt(model, relus)
      const seen = seenRelus
      const largest = tf.tidy(() =>
        outputsOf(seen, examples).map((values) =>
          tf.max<tf.Tensor1D>(tf.reshape(values, [-1, values.shape.at(-1) as number]), 0),
        ),
      )
      return relus.map((layer, i) => ({ layer, largest: largest[i] as tf.Tensor1D }))
    },
    beginUpdate(update) {
      dropouts.forEach((layer, rank) => {
        layer.maskSeed = splitSeed(seed, 'dropout', rank, update)
      })
    },
    dispose: () => void model.dispose(),
  }
}

/**
 * The network up to the named layers. Shares the layers of `model` and holds no weights of its own, so it must not be
 * disposed.
 */
function seenAt(model: tf.LayersModel, names: readonly string[]): tf.LayersModel {
  const outputs = names.map((name) => model.getLayer(name).output as tf.SymbolicTensor)
  return tf.model({ inputs: model.inputs, outputs })
}

function outputsOf(seen: tf.LayersModel, examples: tf.Tensor): readonly tf.Tensor[] {
  return [seen.apply(examples, { training: false }) as tf.Tensor | tf.Tensor[]].flat()
}

function isInput(model: tf.LayersModel, name: string): boolean {
  return model.inputNames.includes(name)
}

function weightsOf(model: tf.LayersModel): readonly NetworkWeight[] {
  return model.layers.flatMap((layer) =>
    layer.weights.map((weight) => ({
      name: `${layer.name}/${weight.originalName.split('/').at(-1)}`,
      variable: weight.read() as tf.Variable,
      trainable: weight.trainable,
    })),
  )
}
