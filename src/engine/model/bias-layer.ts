import * as tf from '@tensorflow/tfjs'

interface Settings {
  /** What every number begins with. */
  readonly initialValue: number
}

/** Adds one learnt number to each channel: the part of a Dense or convolution layer behind its sums. */
export class BiasLayer extends tf.layers.Layer {
  static readonly className = 'Bias'
  readonly settings: Settings
  private bias!: tf.LayerVariable

  constructor(args: ConstructorParameters<typeof tf.layers.Layer>[0] & Partial<Settings>) {
    super(args)
    this.settings = { initialValue: args.initialValue ?? 0 }
    this.supportsMasking = true
  }

  override build(inputShape: (number | null)[] | (number | null)[][]): void {
    const channels = (inputShape.flat().at(-1) ?? 0) as number
    const start = tf.initializers.constant({ value: this.settings.initialValue })
    this.bias = this.addWeight('bias', [channels], 'float32', start, undefined, true)
    this.built = true
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const input = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor
    return tf.add(input, this.bias.read())
  }
}

tf.serialization.registerClass(BiasLayer)
