import type { Progress } from '../data/dataset.ts'
import type { RunControl } from './run-control.ts'

/** More often than this it cannot be seen. */
const EVERY_MS = 50

/**
 * Runs `work` and yields now and then how far it has come; returns its result, or nothing as soon as the run is
 * stopped: a server that never answers must not hold it.
 */
export async function* whileWaiting<T>(
  work: (progress: Progress) => Promise<T>,
  control: RunControl,
): AsyncGenerator<readonly [done: number, total: number], T | undefined> {
  let latest: readonly [number, number] | undefined
  let reportedAt = Number.NEGATIVE_INFINITY
  let wake = () => {}
  let settled = false
  const result = work((done, total) => {
    latest = [Math.round(done), Math.round(total)]
    if (performance.now() - reportedAt >= EVERY_MS) wake()
  }).finally(() => {
    settled = true
    wake()
  })
  // A caller that has left early is not to get an unhandled rejection.
  result.catch(() => {})
  while (!settled) {
    if (control.isStopped) return undefined
    await new Promise<void>((resolve) => {
      wake = resolve
      control.changed().then(resolve)
    })
    reportedAt = performance.now()
    if (latest) yield latest
  }
  return result
}
