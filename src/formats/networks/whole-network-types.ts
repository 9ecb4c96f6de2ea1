import type { KerasModel } from '../../graph/plan/plan.ts'
import type { Shape } from '../../graph/values/port-value.ts'

/** An array of numbers that belongs to a layer of Keras. */
export interface KerasWeight {
  /** Keras 3's name of it in its layer: `kernel`, `bias`, `gamma`, `moving_mean`. */
  readonly name: string
  readonly shape: Shape
  readonly values: Float32Array
}

/**
 * A network from the raw example to the answer in the unit that was asked in, as one functional model in the terms of
 * Keras 3: layers of Keras alone, its names of settings (`batch_shape`, `negative_slope`), and the data steps as
 * layers of their own in front.
 *
 * These classes occur: InputLayer, Dense, Conv2D, DepthwiseConv2D, SeparableConv2D, BatchNormalization, Activation,
 * LeakyReLU, PReLU, Dropout, Flatten, Reshape, Permute, MaxPooling2D, AveragePooling2D, GlobalMaxPooling2D,
 * GlobalAveragePooling2D, Add, Concatenate, Rescaling, Normalization and Resizing.
 */
export interface WholeNetwork {
  /**
   * One input and one output. Layers stand before those that use them. A layer is called what people call its node,
   * made unique and without the signs that Keras refuses; the input is called `input`.
   */
  readonly model: KerasModel
  /**
   * By the layer's name; layers without weights are missing. Each in Keras's order: what is trained first.
   * Normalization keeps its mean and variance in its config, as in Keras, and has none here.
   */
  readonly weights: Readonly<Record<string, readonly KerasWeight[]>>
  /** What people call the node of a layer, letter for letter, by the layer's name; missing for layers without a node. */
  readonly titles?: Readonly<Record<string, string>>
}
