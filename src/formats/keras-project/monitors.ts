import type { Monitor } from '../../graph/values/schedule.ts'

/** What Keras calls what is measured after each epoch. */
export const MONITORS: Readonly<Record<Monitor, string>> = {
  loss: 'loss',
  accuracy: 'accuracy',
  valLoss: 'val_loss',
  valAccuracy: 'val_accuracy',
}
