import * as tf from '@tensorflow/tfjs'
import { normaliseBatch } from '../ops/normalisation/batch-normalisation.ts'

interface Settings {
  readonly momentum: number
  readonly epsilon: number
  readonly center: boolean
  readonly scale: boolean
}

/**
 * Batch normalisation (Ioffe and Szegedy, 2015) over the last axis, as in Keras 3
 * (`keras/src/layers/normalization/batch_normalization.py`). tfjs's own layer cannot be trained without `center` or
 * without `scale`.
 */
export class BatchNormalisationLayer extends tf.layers.Layer {
  static readonly className = 'Faltwerk>BatchNormalization'
  readonly settings: Settings
  private gamma?: tf.LayerVariable
  private beta?: tf.LayerVariable
  private movingMean!: tf.LayerVariable
  private movingVariance!: tf.LayerVariable

  constructor(args: ConstructorParameters<typeof tf.layers.Layer>[0] & Partial<Settings>) {
    super(args)
    const { momentum = 0.99, epsilon = 1e-3, center = true, scale = true } = args
    this.settings = { momentum, epsilon, center, scale }
    this.supportsMasking = true
  }

  override build(inputShape: (number | null)[] | (number | null)[][]): void {
    const channels = (inputShape.flat().at(-1) ?? 0) as number
    const add = (name: string, start: 'zeros' | 'ones', trainable: boolean) =>
      this.addWeight(name, [channels], 'float32', tf.initializers[start](), undefined, trainable)
    if (this.settings.scale) this.gamma = add('gamma', 'ones', true)
    if (this.settings.center) this.beta = add('beta', 'zeros', true)
    this.movingMean = add('moving_mean', 'zeros', false)
    this.movingVariance = add('moving_variance', 'ones', false)
    this.built = true
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: { training?: boolean }): tf.Tensor {
    const input = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D
    return tf.tidy(() => {
      if (!kwargs.training) {
        return this.normalise(input, this.movingMean.read(), this.movingVariance.read())
      }
      const fused = normaliseBatch(input, ...this.scaleAndOffset(input), this.settings.epsilon)
      if (fused) {
        this.follow(this.movingMean, fused.mean)
        this.follow(this.movingVariance, fused.variance)
        return fused.y
      }
      const others = input.shape.map((_, axis) => axis).slice(0, -1)
      const { mean, variance } = tf.moments(input, others)
      this.follow(this.movingMean, mean)
      this.follow(this.movingVariance, variance)
      return this.normalise(input, mean, variance)
    })
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), axis: -1, ...this.settings }
  }

  private normalise(input: tf.Tensor4D, mean: tf.Tensor, variance: tf.Tensor): tf.Tensor {
    const [scale, offset] = this.scaleAndOffset(input)
    const vector = (tensor: tf.Tensor) => tensor as tf.Tensor1D
    return tf.batchNorm(
      input,
      vector(mean),
      vector(variance),
      vector(offset),
      vector(scale),
      this.settings.epsilon,
    )
  }

  private scaleAndOffset(input: tf.Tensor): [scale: tf.Tensor, offset: tf.Tensor] {
    const size = [input.shape.at(-1) as number]
    return [this.gamma?.read() ?? tf.ones(size), this.beta?.read() ?? tf.zeros(size)]
  }

  /** The moving average that takes the batch's place when the network is used. */
  private follow(average: tf.LayerVariable, value: tf.Tensor): void {
    const { momentum } = this.settings
    average.write(tf.add(tf.mul(average.read(), momentum), tf.mul(value, 1 - momentum)))
  }
}

tf.serialization.registerClass(BatchNormalisationLayer)
