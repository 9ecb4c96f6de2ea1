import type { LossKind } from '../../graph/values/loss-kind.ts'
import { binaryCrossentropy } from './binary-crossentropy.ts'
import { categoricalCrossentropy } from './categorical-crossentropy.ts'
import type { LossFunction } from './loss-function.ts'
import { meanAbsoluteError } from './mean-absolute-error.ts'
import { meanSquaredError } from './mean-squared-error.ts'

export const LOSS_FUNCTIONS: Readonly<Record<LossKind, LossFunction>> = {
  'categorical-crossentropy': categoricalCrossentropy,
  'binary-crossentropy': binaryCrossentropy,
  'mean-squared-error': meanSquaredError,
  'mean-absolute-error': meanAbsoluteError,
}
