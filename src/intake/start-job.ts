import { BehaviorSubject } from 'rxjs'
import { failed, type Result } from '../graph/document/problem.ts'
import { brokenBy } from './broken-by.ts'
import type { Watching } from './hands.ts'
import type { Job, JobProgress } from './types.ts'

/** Work on so many files under way. It says how many it has dealt with, and looks now and then whether to go on. */
export function startJob<T>(
  total: number,
  work: (watching: Required<Omit<Watching, 'within'>>) => Promise<Result<T>>,
): Job<T> {
  const changes = new BehaviorSubject<JobProgress>({ done: 0, total })
  const begun = Date.now()
  const stop = new AbortController()
  const report = (done: number) => {
    const msLeft = ((Date.now() - begun) / done) * (total - done)
    changes.next({ done, total, ...(done > 0 && { msLeft }) })
  }
  return {
    progress: {
      get value() {
        return changes.value
      },
      changes,
    },
    cancel: () => stop.abort(),
    result: work({ report, signal: stop.signal }).catch((error) => failed(brokenBy(error))),
  }
}
