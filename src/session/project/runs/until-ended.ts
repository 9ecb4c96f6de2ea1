import { filter, firstValueFrom, type Observable, take, takeUntil, timer } from 'rxjs'
import type { Timing } from '../../base/timing.ts'

/** How long a project waits for its runs when it is closed, in milliseconds: longer than the slowest batch. */
const PATIENCE = 10_000

/** Waits until all runs have ended, as far as they do in time. `turns` says when to look again. */
export async function untilEnded(
  ended: () => boolean,
  turns: Observable<void>,
  timing: Timing,
): Promise<void> {
  if (ended()) return
  const waited = turns.pipe(filter(ended), take(1), takeUntil(timer(PATIENCE, timing.schedule)))
  await firstValueFrom(waited, { defaultValue: undefined })
}
