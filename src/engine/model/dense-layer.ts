import * as tf from '@tensorflow/tfjs'
import { multiplyWithBias } from '../ops/fused-layers/fused-layers.ts'

/** tfjs-layers exports no layer classes, but makes their instances. */
const OriginalLayer = tf.layers.dense({ units: 1 }).constructor as typeof tf.layers.Layer

/** What tfjs keeps to itself of the class it extends. */
interface DenseParts {
  readonly kernel: tf.LayerVariable
  readonly bias: tf.LayerVariable | null
  readonly activation: { apply(x: tf.Tensor): tf.Tensor; getClassName(): string }
}

/** Dense whose bias and relu are computed together with the product while training too, where our kernels are active. */
class DenseLayer extends OriginalLayer {
  static readonly className = 'Faltwerk>Dense'

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Record<string, unknown>): tf.Tensor | tf.Tensor[] {
    const { kernel, bias, activation } = this as unknown as DenseParts
    const x = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor
    return tf.tidy(() => {
      const matrix = kernel.read() as tf.Tensor2D
      const fused = bias ? multiplyWithBias(x, matrix, bias.read(), activation.getClassName()) : undefined
      if (!fused) return super.call(inputs, kwargs)
      return fused.isActivated ? fused.y : activation.apply(fused.y)
    })
  }
}

tf.serialization.registerClass(DenseLayer)
