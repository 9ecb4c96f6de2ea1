import * as tf from '@tensorflow/tfjs'
import { convolveWithBias } from '../ops/fused-layers/fused-layers.ts'

/** tfjs-layers exports no layer classes, but makes their instances. */
const OriginalLayer = tf.layers.conv2d({ filters: 1, kernelSize: 1 }).constructor as typeof tf.layers.Layer

/** What tfjs keeps to itself of the class it extends. */
interface Conv2DParts {
  readonly kernel: tf.LayerVariable
  readonly bias: tf.LayerVariable | null
  readonly activation: { apply(x: tf.Tensor): tf.Tensor; getClassName(): string }
  readonly strides: [number, number]
  readonly padding: 'valid' | 'same'
  readonly dilationRate: [number, number]
}

/**
 * Conv2D whose bias and relu are computed together with the convolution while training too, where our kernels are
 * active, and that can be trained with dilation: tfjs computes a convolution without an activation in one operation
 * with its bias, whose gradient refuses dilation.
 */
class Conv2DLayer extends OriginalLayer {
  static readonly className = 'Faltwerk>Conv2D'

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Record<string, unknown>): tf.Tensor | tf.Tensor[] {
    const { kernel, bias, activation, strides, padding, dilationRate } = this as unknown as Conv2DParts
    const isDilated = dilationRate.some((rate) => rate !== 1)
    return tf.tidy(() => {
      const x = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D
      const filter = kernel.read() as tf.Tensor4D
      if (isDilated) {
        const y = tf.conv2d(x, filter, 1, padding, 'NHWC', dilationRate)
        return activation.apply(bias ? tf.add(y, bias.read()) : y)
      }
      const name = activation.getClassName()
      const fused = bias ? convolveWithBias(x, filter, bias.read(), strides, padding, name) : undefined
      if (!fused) return super.call(inputs, kwargs)
      return fused.isActivated ? fused.y : activation.apply(fused.y)
    })
  }
}

tf.serialization.registerClass(Conv2DLayer)
