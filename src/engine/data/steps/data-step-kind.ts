import type { DataStep } from '../../../graph/plan.ts'
import type { Dataset } from '../dataset.ts'

/** What a kind of data step makes of a data set. `hash` identifies the result. */
export type DataStepKind<K extends DataStep['kind']> = (
  dataset: Dataset,
  step: Extract<DataStep, { kind: K }>,
  hash: string,
) => Dataset
