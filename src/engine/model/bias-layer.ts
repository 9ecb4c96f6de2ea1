import * as tf from '@tensorflow/tfjs-core'
import { initializers, type LayerVariable, layers } from '@tensorflow/tfjs-layers'

interface Settings {
  /** What every number begins with. */
  readonly initialValue: number
}

/** Adds one learnt number to each channel: the part of a Dense or convolution layer behind its sums. */
export class BiasLayer extends layers.Layer {
  static readonly className = 'Bias'
  readonly settings: Settings
  private bias!: LayerVariable

  constructor(args: ConstructorParameters<typeof layers.Layer>[0] & Partial<Settings>) {
    super(args)
    this.settings = { initialValue: args.initialValue ?? 0 }
    this.supportsMasking = true
  }

  override build(inputShape: (number | null)[] | (number | null)[][]): void {
    const channels = (inputShape.flat().at(-1) ?? 0) as number
    const start = initializers.constant({ value: this.settings.initialValue })
    this.bias = this.addWeight('bias', [channels], 'float32', start, undefined, true)
    this.built = true
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const input = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor
    return tf.add(input, this.bias.read())
  }
}

tf.serialization.registerClass(BiasLayer)
