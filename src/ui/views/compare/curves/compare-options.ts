import type { CheckedNode } from '../../../../graph/check/checked-graph.ts'
import type { Measure } from '../../../trainers/measure.ts'

/** From left to right: epochs, batches, examples, or seconds of training. */
export type ProgressUnit = 'epoch' | 'batch' | 'example' | 'second'
/** What is drawn around the mean of repeats; `none`: every run as a line of its own. */
export type Band = 'range' | 'deviation' | 'interval' | 'none'

/** How runs are drawn, as the node that compares them says. */
export interface CompareOptions {
  readonly measure: Measure | 'both'
  readonly part: 'validation' | 'training' | 'both'
  readonly by: ProgressUnit
  /** Share of each point that comes from those before it, 0 … 0.99. */
  readonly smoothing: number
  readonly band: Band
  readonly inStep: boolean
  readonly logLoss: boolean
  readonly logProgress: boolean
}

export function compareOptions({ params }: Pick<CheckedNode, 'params'>): CompareOptions {
  // The definition has checked them.
  return params as unknown as CompareOptions
}
