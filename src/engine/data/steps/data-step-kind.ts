import type { Numbers } from '../../../graph/base/numbers.ts'
import type { Result } from '../../../graph/document/problem.ts'
import type { DataStep } from '../../../graph/plan/plan.ts'
import type { Dataset } from '../dataset.ts'

/**
 * What a kind of data step makes of a data set. `hash` identifies the result. Fails with what only the loaded
 * examples show: a class of which there are none.
 */
export type DataStepKind<K extends DataStep['kind']> = (
  dataset: Dataset<Numbers>,
  step: Extract<DataStep, { kind: K }>,
  hash: string,
) => Result<Dataset<Numbers>>
