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
