import type { Language } from '../../src/graph/base/text.ts'
import type { ParamText } from '../../src/graph/node/define-node.ts'
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

export const ACTIVATION_TEXT: Readonly<
  Record<Language, ParamText & { readonly options: Readonly<Record<Activation, string>> }>
> = {
  en: {
    label: 'Activation',
    hint: 'Passes every output number through a curve. Without it, several layers could do no more than a single one. ReLU is the usual choice inside a network; softmax at the end turns the numbers into probabilities of classes.',
    options: {
      linear: 'none (linear)',
      relu: 'ReLU: negative becomes 0',
      sigmoid: 'sigmoid: squeezed between 0 and 1',
      tanh: 'tanh: squeezed between −1 and 1',
      softmax: 'softmax: probabilities that add up to 1',
      elu: 'ELU: like ReLU, but negative fades out at −1',
      selu: 'SELU: like ELU, keeps the numbers in a good range',
      softplus: 'softplus: a rounded ReLU',
    },
  },
  de: {
    label: 'Aktivierung',
    hint: 'Schickt jede Ausgabezahl durch eine Kurve. Ohne sie könnten mehrere Schichten nicht mehr als eine einzige. Im Inneren eines Netzes nimmt man meist ReLU; Softmax am Ende macht aus den Zahlen Wahrscheinlichkeiten für Klassen.',
    options: {
      linear: 'keine (linear)',
      relu: 'ReLU: Negatives wird 0',
      sigmoid: 'Sigmoid: zwischen 0 und 1 gestaucht',
      tanh: 'Tanh: zwischen −1 und 1 gestaucht',
      softmax: 'Softmax: Wahrscheinlichkeiten, zusammen 1',
      elu: 'ELU: wie ReLU, Negatives läuft aber gegen −1 aus',
      selu: 'SELU: wie ELU, hält die Zahlen in einem guten Bereich',
      softplus: 'Softplus: eine abgerundete ReLU',
    },
  },
}
