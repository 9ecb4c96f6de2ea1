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
