import type { Language } from '../../src/graph/base/text.ts'
import type { ParamText } from '../../src/graph/node/define-node.ts'
import {
  type ChoiceParameter,
  choice,
  type LooseParams,
  type NumberParameter,
  number,
} from '../../src/graph/node/parameter.ts'
import { INITIALIZERS, type Initializer, STANDARD_AMOUNT } from '../../src/graph/values/initializers.ts'

const WITH_AMOUNT: ReadonlySet<unknown> = new Set(['random-uniform', 'random-normal', 'constant'])

/** How the weights of a layer begin, and the number that goes with it. */
export const initializerParameters: {
  readonly initializer: ChoiceParameter<Initializer['kind']>
  readonly amount: NumberParameter
} = {
  initializer: choice<Initializer['kind']>({ options: INITIALIZERS, default: 'glorot-uniform' }),
  amount: number({
    min: -1000,
    max: 1000,
    default: STANDARD_AMOUNT,
    shown: ({ initializer }: LooseParams) => WITH_AMOUNT.has(initializer),
  }),
}

/** The initializer that the two parameters stand for. */
export function chosenInitializer(params: {
  readonly initializer: Initializer['kind']
  readonly amount: number
}): Initializer {
  const { initializer: kind, amount } = params
  if (kind === 'constant') return { kind, amount: amount + 0 } // −0 is 0 in a file
  return WITH_AMOUNT.has(kind) ? { kind, amount: Math.abs(amount) } : { kind }
}

export const INITIALIZER_TEXT: Readonly<
  Record<
    Language,
    {
      readonly initializer: ParamText & { readonly options: Readonly<Record<Initializer['kind'], string>> }
      readonly amount: ParamText
    }
  >
> = {
  en: {
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
  },
  de: {
    initializer: {
      label: 'Anfangsgewichte',
      hint: 'Die Zahlen, mit denen die Gewichte vor dem Training beginnen. Sie müssen verschieden sein: Neuronen, die gleich beginnen, bleiben gleich. Glorot passt zu Sigmoid, Tanh und Softmax, He zu ReLU.',
      options: {
        'glorot-uniform': 'zufällig, Glorot (gleichverteilt)',
        'glorot-normal': 'zufällig, Glorot (normalverteilt)',
        'he-uniform': 'zufällig, He (gleichverteilt)',
        'he-normal': 'zufällig, He (normalverteilt)',
        'random-uniform': 'zufällig zwischen zwei Grenzen',
        'random-normal': 'zufällig um 0 (normalverteilt)',
        zeros: 'alle null',
        constant: 'alle dieselbe Zahl',
      },
    },
    amount: {
      label: 'Wie groß',
      hint: 'Die Zahl selbst, die Grenze auf beiden Seiten der 0 oder die Standardabweichung.',
    },
  },
}
