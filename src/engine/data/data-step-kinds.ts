import type { DataStep } from '../../graph/plan.ts'
import type { DataStepKind } from './steps/data-step-kind.ts'
import { divide } from './steps/divide.ts'
import { split } from './steps/split.ts'
import { standardise } from './steps/standardise.ts'

/** Every kind of data step with what it does. */
export const DATA_STEP_KINDS: { readonly [K in DataStep['kind']]: DataStepKind<K> } = {
  divide,
  standardise,
  split,
}
