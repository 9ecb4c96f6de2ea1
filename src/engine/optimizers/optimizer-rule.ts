import type * as tf from '@tensorflow/tfjs'

/** What one optimizer remembers and does for one array of weights. */
export interface OptimizerRule {
  /** Names of the remembered arrays with the value they begin with. Each has the shape of the weights. */
  readonly slots: Readonly<Record<string, number>>
  /**
   * Changes weights and slots in place, at the learning rate of this update; `update` counts from 1. Tensors made on the way are cleaned up by the
   * caller. A fused kernel can take the place of any of these.
   */
  apply(
    weight: tf.Variable,
    gradient: tf.Tensor,
    slots: Readonly<Record<string, tf.Variable>>,
    rate: number,
    update: number,
  ): void
}

/** Reads a slot the rule has declared. */
export function slot(slots: Readonly<Record<string, tf.Variable>>, name: string): tf.Variable {
  const variable = slots[name]
  if (!variable) throw new Error(`no such slot: ${name}`)
  return variable
}
