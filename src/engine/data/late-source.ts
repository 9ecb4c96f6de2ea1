import type { Numbers } from '../../graph/base/numbers.ts'
import { openedOnce } from '../../graph/base/opened-once.ts'
import type { Result } from '../../graph/document/problem.ts'
import type { Dataset, Progress } from './dataset.ts'

/** Where the data sets of one kind come from. */
export interface DataSource<C> {
  load(config: C, progress: Progress): Promise<Result<Dataset<Numbers>>>
}

/** A source whose module is loaded with the first data set; tried again where that fails. */
export function lateSource<C>(open: () => Promise<DataSource<C>>): DataSource<C> {
  const source = openedOnce(open)
  return { load: async (config, progress) => (await source()).load(config, progress) }
}
