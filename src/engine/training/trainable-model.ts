import * as tf from '@tensorflow/tfjs'
import type { Plan } from '../../graph/plan/plan.ts'
import { oneHotTargets } from '../losses/answers.ts'
import { LOSS_FUNCTIONS } from '../losses/loss-functions.ts'
import { activate } from '../model/activate.ts'
import { buildNetwork, type Network, type NetworkWeight } from '../model/network.ts'
import { createOptimizer, type Optimizer } from '../optimizers/optimizer.ts'

/** Examples as a batch takes them out of a data set. */
export interface Batch {
  /** `targets.length × inputShape` */
  readonly examples: Float32Array
  readonly targets: Float32Array
}

/** What an update of the weights was made of. */
export interface Update {
  /** The batch's mean before it. */
  readonly loss: number
  /** The answers that led to it. */
  readonly outputs: Float32Array
  /** Of the mean loss, before any clipping, by the names of the trained weights. */
  readonly gradients?: ReadonlyMap<string, Float32Array>
}

/** A network with what it takes to train it. */
export interface TrainableModel {
  readonly network: Network
  readonly optimizer: Optimizer
  /** The weights that training changes. */
  readonly trained: readonly NetworkWeight[]
  /**
   * One update of the weights, which count from 1, at a learning rate. `withGradients` asks for what it was made of,
   * too.
   */
  update(batch: Batch, update: number, rate: number, withGradients?: boolean): Promise<Update>
  /** The loss of each example and the answers, without learning. */
  measure(batch: Batch): Promise<{ readonly losses: Float32Array; readonly outputs: Float32Array }>
  dispose(): void
}

export async function createTrainableModel(plan: Plan): Promise<TrainableModel> {
  const network = await buildNetwork(plan.network, plan.seed)
  const trained = network.weights.filter(({ trainable }) => trainable)
  const optimizer = createOptimizer(plan.optimizer, trained)
  const variables = trained.map(({ variable }) => variable)
  const lossOf = LOSS_FUNCTIONS[plan.loss]

  const tensors = ({ examples, targets }: Batch) => ({
    inputs: tf.tensor(examples, [targets.length, ...plan.inputShape]),
    wanted: tf.tensor2d(oneHotTargets(targets, plan.outputs, plan.target), [targets.length, plan.outputs]),
  })

  return {
    network,
    optimizer,
    trained,
    async update(batch, update, rate, withGradients) {
      network.beginUpdate(update)
      let outputs: tf.Tensor | undefined
      let gradients: tf.NamedTensorMap = {}
      try {
        const loss = tf.tidy(() => {
          const { inputs, wanted } = tensors(batch)
          const { value, grads } = tf.variableGrads(() => {
            const logits = network.logits(inputs, true)
            // Kept beyond the tape's own tidying.
            outputs = tf.keep(activate(logits, network.activation))
            return tf.mean(lossOf(logits, wanted, network.activation))
          }, variables)
          if (withGradients) for (const gradient of Object.values(grads)) tf.keep(gradient)
          if (withGradients) gradients = grads
          optimizer.apply(grads, update, rate)
          return value
        })
        const read = await readAndDispose(loss, outputs as unknown as tf.Tensor)
        return {
          loss: read[0][0] as number,
          outputs: read[1],
          ...(withGradients && { gradients: await readGradients(trained, gradients) }),
        }
      } finally {
        outputs?.dispose()
        // Where two weights have the same gradient, it is one tensor.
        for (const gradient of Object.values(gradients)) if (!gradient.isDisposed) gradient.dispose()
      }
    },
    async measure(batch) {
      const [losses, outputs] = tf.tidy(() => {
        const { inputs, wanted } = tensors(batch)
        const logits = network.logits(inputs, false)
        return [lossOf(logits, wanted, network.activation), activate(logits, network.activation)] as const
      }) as unknown as [tf.Tensor, tf.Tensor]
      const read = await readAndDispose(losses, outputs)
      return { losses: read[0], outputs: read[1] }
    },
    dispose() {
      optimizer.dispose()
      network.dispose()
    },
  }
}

async function readGradients(
  trained: readonly NetworkWeight[],
  gradients: tf.NamedTensorMap,
): Promise<ReadonlyMap<string, Float32Array>> {
  const read = trained.flatMap(({ name, variable }) => {
    const gradient = gradients[variable.name]
    return gradient ? [gradient.data<'float32'>().then((values) => [name, values] as const)] : []
  })
  return new Map(await Promise.all(read))
}

async function readAndDispose(first: tf.Tensor, second: tf.Tensor): Promise<[Float32Array, Float32Array]> {
  try {
    return await Promise.all([first.data<'float32'>(), second.data<'float32'>()])
  } finally {
    first.dispose()
    second.dispose()
  }
}
