import type { Numbers } from '../../graph/base/numbers.ts'
import type { Result } from '../../graph/document/problem.ts'
import type { Dataset, Progress } from './dataset.ts'

/** Where the data sets of one kind come from. */
export interface DataSource<C> {
  load(config: C, progress: Progress): Promise<Result<Dataset<Numbers>>>
}

/** A source whose module is loaded with the first data set; tried again where that fails. */
export function lateSource<C>(open: () => Promise<DataSource<C>>): DataSource<C> {
  let source: Promise<DataSource<C>> | undefined
  return {
    async load(config, progress) {
      source ??= open()
      const opened = await source.catch((error: unknown) => {
        source = undefined
        throw error
      })
      return opened.load(config, progress)
    },
  }
}
