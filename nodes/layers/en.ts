import type { ChoiceWords, ParamWords } from '../../src/graph/node/node-words.ts'
import type { Initializer } from '../../src/graph/values/initializers.ts'
import type { Activation } from './activation-parameter.ts'
import type { Padding } from './window.ts'

/** Words for the activation of a layer. */
export const activationWords: ChoiceWords<Activation> = {
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
}

/** Words for the start weights of a layer. */
export const initializerWords: {
  readonly initializer: ChoiceWords<Initializer['kind']>
  readonly amount: ParamWords
} = {
  initializer: {
    label: 'Start weights',
    hint: 'The numbers the weights have before training. They have to differ: neurons that begin alike stay alike. Glorot suits sigmoid, tanh and softmax; He suits ReLU.',
    options: {
      'glorot-uniform': 'random, Glorot (uniform)',
      'glorot-normal': 'random, Glorot (normal)',
      'he-uniform': 'random, He (uniform)',
      'he-normal': 'random, He (normal)',
      'random-uniform': 'random between two bounds',
      'random-normal': 'random around 0 (normal)',
      zeros: 'all zero',
      constant: 'all the same number',
    },
  },
  amount: {
    label: 'How large',
    hint: 'The number itself, the bound on both sides of 0, or the standard deviation.',
  },
}

/** Words for the parameters of every layer that slides a window over pictures. */
export const windowWords: { readonly stride: ParamWords; readonly padding: ChoiceWords<Padding> } = {
  stride: {
    label: 'Stride',
    hint: 'How many pixels the window moves on at each step, down and across. A stride of 2 halves height and width.',
  },
  padding: {
    label: 'Padding',
    hint: 'What happens at the edge of the picture. Without padding the picture shrinks a little; with a border of zeros it keeps its size (at stride 1).',
    options: { valid: 'no border (valid)', same: 'border of zeros (same)' },
  },
}

/** Words for the parameters of every layer with filters. */
export const kernelWords: { readonly kernelSize: ParamWords; readonly bias: ParamWords } = {
  kernelSize: {
    label: 'Kernel size',
    hint: 'Height and width of a filter in pixels. 3×3 is the usual choice; a larger one sees more at once and has more weights.',
  },
  bias: {
    label: 'Bias',
    hint: 'One more weight for each filter, added to every sum. It decides from which strength on a pattern counts.',
  },
}
