import * as tf from '@tensorflow/tfjs'
import { predictedClass } from '../../../graph/base/predicted-class.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { Dataset } from '../../data/dataset.ts'
import { storeVariables } from '../../model/stored-weights.ts'
import type { Classes, EpochLook, EpochTrace, StoredTensor } from '../../protocol.ts'
import type { TrainableModel, Update } from '../trainable-model.ts'
import type { TrainingState } from '../training-state.ts'
import { type LosableBackend, unlessLost } from '../unless-lost.ts'
import { deadUnits } from './dead-units.ts'
import { type Arrays, layerSizes } from './layer-sizes.ts'
import { keepsAnswers, LOOKED_AT, looksClosely } from './recorded-epochs.ts'

/** Records with each epoch what is shown of it later. It reads what training computes, and changes nothing of it. */
export class Recorder {
  /** The class of each example of the validation, in order. */
  readonly validation: Classes | undefined
  readonly #plan: Plan
  readonly #host: LosableBackend
  readonly #data: Dataset
  readonly #model: TrainableModel
  #before: Arrays | undefined
  #gradients: Arrays | undefined
  #rate: number | undefined

  constructor(plan: Plan, host: LosableBackend, data: Dataset, model: TrainableModel) {
    this.#plan = plan
    this.#host = host
    this.#data = data
    this.#model = model
    const { count, targets } = data.parts.validation
    if (plan.training.validate && plan.target === 'classes' && count > 0)
      this.validation = classesOf(plan, count, (i) => targets[i] as number)
  }

  /** Whether this epoch's layers are looked at. */
  looksClosely(epoch: number): boolean {
    return looksClosely(epoch, this.#plan.training.epochs, this.#data.parts.train.count)
  }

  /** Keeps the weights as they are, to tell by how much the step changes them. */
  async beforeLastStep(): Promise<void> {
    this.#before = byName(await unlessLost(this.#host, storeVariables(this.#model.trained)))
  }

  afterStep({ gradients }: Update, rate: number): void {
    this.#gradients = gradients
    this.#rate = rate
  }

  /** What there is to say of the last step, which came to these weights. */
  async look(weights: readonly StoredTensor[]): Promise<EpochLook> {
    const [before, gradients, rate] = [this.#before, this.#gradients, this.#rate]
    this.#before = undefined
    this.#gradients = undefined
    const own = rate === undefined ? {} : { learningRate: rate }
    if (!before || !gradients) return own
    const after = byName(weights.filter(({ name }) => before.has(name)))
    return { ...own, layers: layerSizes(after, before, gradients), relus: await this.#relus() }
  }

  /** What there is to say of the epoch that ends; `outputs` are the answers to the validation. */
  record({ epoch: done, trainedMs, look }: TrainingState, outputs: Float32Array | undefined): EpochTrace {
    const epoch = done + 1
    const { validation } = this
    const isKept =
      outputs && validation && keepsAnswers(epoch, this.#plan.training.epochs, validation.byteLength)
    return {
      epoch,
      trainedMs,
      ...(isKept && { answers: this.#answers(outputs, validation.length) }),
      ...look,
    }
  }

  #answers(outputs: Float32Array, count: number): Classes {
    return classesOf(this.#plan, count, (i) => predictedClass(outputs, i, this.#plan.outputs))
  }

  /** For examples from all over the training data, not augmented. */
  async #relus() {
    const { shape, parts } = this.#data
    const count = Math.min(LOOKED_AT, parts.train.count)
    const indices = Array.from({ length: count }, (_, i) => Math.floor((i * parts.train.count) / count))
    const examples = tf.tensor(parts.train.gather(indices), [count, ...shape])
    try {
      return await unlessLost(this.#host, deadUnits(this.#model.network, examples))
    } finally {
      examples.dispose()
    }
  }
}

function byName(tensors: readonly StoredTensor[]): Arrays {
  return new Map(tensors.map(({ name, values }) => [name, values]))
}

/** In bytes, where all classes have room in one. */
function classesOf({ outputs }: Plan, count: number, classAt: (index: number) => number): Classes {
  const classes = outputs > 256 ? new Uint16Array(count) : new Uint8Array(count)
  for (let i = 0; i < count; i++) classes[i] = classAt(i)
  return classes
}
