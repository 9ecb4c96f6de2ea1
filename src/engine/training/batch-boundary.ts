import { nextTask } from '../../graph/base/next-task.ts'
import type { RunEventBody } from '../protocol.ts'
import type { RunContext } from './run-context.ts'
import { showActivations } from './show-activations.ts'
import { takeCheckpoint } from './take-checkpoint.ts'

/**
 * Between two batches: lets messages in, shows what flows, waits while paused. Returns whether to go on; `false`
 * when the run was stopped.
 */
export async function* batchBoundary(run: RunContext): AsyncGenerator<RunEventBody, boolean> {
  const { control, state } = run
  await nextTask()
  if (control.isPaused && !control.isStopped) {
    yield await takeCheckpoint(run)
    const { epoch, step } = state
    yield { kind: 'paused', epoch, step }
    let shown: unknown
    while (control.isPaused && !control.isStopped) {
      const changed = control.changed()
      const { watch } = control
      if (watch !== shown) await showActivations(run)
      // What is asked for meanwhile is shown in the next round.
      shown = watch
      await changed
    }
    if (!control.isStopped) yield { kind: 'resumed', epoch, step }
  }
  if (control.isStopped) return false
  if (control.watch && performance.now() - run.shownAt >= control.watch.everyMs) await showActivations(run)
  return true
}
