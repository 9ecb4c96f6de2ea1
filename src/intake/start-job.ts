import { BehaviorSubject } from 'rxjs'
import type { Result } from '../graph/document/problem.ts'
import type { Job, JobProgress } from './types.ts'

/** Work on so many files under way. It says how many it has dealt with, and looks now and then whether to go on. */
export function startJob<T>(
  total: number,
  work: (report: (done: number) => void, isCancelled: () => boolean) => Promise<Result<T>>,
): Job<T> {
  const changes = new BehaviorSubject<JobProgress>({ done: 0, total })
  const begun = Date.now()
  let cancelled = false
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
    cancel() {
      cancelled = true
    },
    result: work(report, () => cancelled),
  }
}
