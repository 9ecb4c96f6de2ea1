import { type ChoiceParameter, choice } from '../../src/graph/node/parameter.ts'

/** Keras's names; tfjs and Keras both take every one of them as a layer's `activation`. */
export const ACTIVATIONS = [
  'linear',
  'relu',
  'sigmoid',
  'tanh',
  'softmax',
  'elu',
  'selu',
  'softplus',
] as const
export type Activation = (typeof ACTIVATIONS)[number]

export function activationParameter(standard: Activation): ChoiceParameter<Activation> {
  return choice<Activation>({ options: ACTIVATIONS, default: standard, onCard: true })
}
