import type { DataStep } from '../../graph/plan/plan.ts'
import { augment } from './steps/augment.ts'
import type { DataStepKind } from './steps/data-step-kind.ts'
import { divide } from './steps/divide.ts'
import { imbalance } from './steps/imbalance.ts'
import { oneVsRest } from './steps/one-vs-rest.ts'
import { resize } from './steps/resize.ts'
import { scaleTarget } from './steps/scale-target.ts'
import { selectClasses } from './steps/select-classes.ts'
import { shuffle } from './steps/shuffle.ts'
import { split } from './steps/split.ts'
import { standardise } from './steps/standardise.ts'
import { take } from './steps/take.ts'

/** Every kind of data step with what it does. */
export const DATA_STEP_KINDS: { readonly [K in DataStep['kind']]: DataStepKind<K> } = {
  divide,
  standardise,
  'scale-target': scaleTarget,
  split,
  take,
  shuffle,
  'select-classes': selectClasses,
  'one-vs-rest': oneVsRest,
  imbalance,
  resize,
  augment,
}
