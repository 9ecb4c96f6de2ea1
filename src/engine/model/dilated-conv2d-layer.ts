import * as tf from '@tensorflow/tfjs-core'
import { type LayerVariable, layers } from '@tensorflow/tfjs-layers'

/** tfjs-layers exports no layer classes, but makes their instances. */
const StockLayer = layers.conv2d({ filters: 1, kernelSize: 1 }).constructor as typeof layers.Layer

/** What tfjs keeps to itself of the class it extends. */
interface Conv2DParts {
  readonly kernel: LayerVariable
  readonly bias: LayerVariable | null
  readonly activation: { apply(x: tf.Tensor): tf.Tensor }
  readonly padding: 'valid' | 'same'
  readonly dilationRate: [number, number]
}

/**
 * Conv2D that can also be trained with dilation. tfjs computes a convolution without an activation in one operation
 * with its bias, whose gradient refuses dilation.
 */
class DilatableConv2DLayer extends StockLayer {
  static readonly className = 'Conv2D'

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Record<string, unknown>): tf.Tensor | tf.Tensor[] {
    const { kernel, bias, activation, padding, dilationRate } = this as unknown as Conv2DParts
    if (dilationRate.every((rate) => rate === 1)) return super.call(inputs, kwargs)
    return tf.tidy(() => {
      const x = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D
      const y = tf.conv2d(x, kernel.read() as tf.Tensor4D, 1, padding, 'NHWC', dilationRate)
      return activation.apply(bias ? tf.add(y, bias.read()) : y)
    })
  }
}

tf.serialization.registerClass(DilatableConv2DLayer)
