import type { CompareOptions } from '../../../src/ui/views/compare/curves/compare-options.ts'

/** Accuracies of the validation by epoch, as they are. */
export const PLAIN_OPTIONS: CompareOptions = {
  measure: 'accuracy',
  part: 'validation',
  by: 'epoch',
  smoothing: 0,
  band: 'range',
  inStep: false,
  logLoss: false,
  logProgress: false,
}
