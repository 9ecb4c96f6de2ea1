/**
 * The number training makes small, as the mean over the examples of a batch.
 * Categorical: softmax or sigmoid outputs of n units against one class of n. Binary: one sigmoid unit against two
 * classes. Mean squared error: numbers.
 */
export const LOSSES = [
  'categorical-crossentropy',
  'binary-crossentropy',
  'mean-squared-error',
  'mean-absolute-error',
] as const
export type LossKind = (typeof LOSSES)[number]

/**
 * Whether Keras itself has two answers for this loss of these outputs, so that nobody can promise the numbers of a run
 * there. Sigmoid outputs of several units add up to anything. Categorical cross-entropy divides them by their sum,
 * here and in Keras on PyTorch and JAX; on TensorFlow it goes back to what went into the sigmoid (`_keras_logits`) and
 * takes the softmax of that. Answers of a trained network are the same everywhere, only loss and training differ.
 */
export function differsBetweenKerasBackends(loss: LossKind, activation: string): boolean {
  return loss === 'categorical-crossentropy' && activation === 'sigmoid'
}
