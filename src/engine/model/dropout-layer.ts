import * as tf from '@tensorflow/tfjs'
import { seededDropout } from '../ops/dropout/seeded-dropout.ts'
import { xoshiro128 } from '../random/xoshiro128.ts'

/**
 * Dropout (Srivastava et al., 2014) with a mask that `maskSeed` decides. tfjs's own layer, once seeded, draws the
 * same mask at every call; here the training loop sets a new seed before each update, so that a run that goes on
 * from a checkpoint draws what it would have drawn.
 */
export class DropoutLayer extends tf.layers.Layer {
  static readonly className = 'Faltwerk>Dropout'
  readonly rate: number
  maskSeed = 0

  constructor(args: ConstructorParameters<typeof tf.layers.Layer>[0] & { rate: number }) {
    super(args)
    this.rate = args.rate
    this.supportsMasking = true
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: { training?: boolean }): tf.Tensor {
    const input = Array.isArray(inputs) ? (inputs[0] as tf.Tensor) : inputs
    if (!kwargs.training || this.rate <= 0) return input
    return tf.tidy(
      () =>
        seededDropout(input, this.rate, this.maskSeed) ??
        tf.mul(input, dropoutMask(input.shape, this.rate, this.maskSeed)),
    )
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), rate: this.rate }
  }
}

/** 0 with probability `rate`, else 1 / (1 − rate), which keeps the expected sum. */
function dropoutMask(shape: number[], rate: number, seed: number): tf.Tensor {
  const values = new Float32Array(tf.util.sizeFromShape(shape))
  const random = xoshiro128(seed)
  const dropped = rate * 2 ** 32
  const kept = 1 / (1 - rate)
  for (let i = 0; i < values.length; i++) values[i] = random.word() < dropped ? 0 : kept
  return tf.tensor(values, shape)
}

tf.serialization.registerClass(DropoutLayer)
