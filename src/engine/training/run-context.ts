import type { Plan } from '../../graph/plan.ts'
import type { DataStore } from '../data/data-store.ts'
import type { Dataset } from '../data/dataset.ts'
import { storeVariables } from '../model/stored-weights.ts'
import type { StoredTensor } from '../protocol.ts'
import { breathe } from './breathe.ts'
import type { RunControl } from './run-control.ts'
import type { RunEventBody } from './run-event-body.ts'
import { showActivations } from './show-activations.ts'
import type { Trainee } from './trainee.ts'
import { checkpointOf, type TrainingState } from './training-state.ts'
import { type LosableBackend, unlessLost } from './unless-lost.ts'

/** What a run needs from where it runs. */
export interface TrainingHost extends LosableBackend {
  readonly data: DataStore
  /** The back end that is set. */
  readonly backend: string
  readonly threads: number
  /** At least this long between the checkpoints after epochs, in milliseconds; 5,000 where left out. */
  readonly checkpointEveryMs?: number
  /** The same in the middle of an epoch, which on a slow computer may take minutes; 15,000 where left out. */
  readonly checkpointWithinEpochMs?: number
}

/** A run under way. */
export interface RunContext {
  readonly plan: Plan
  readonly host: TrainingHost
  readonly control: RunControl
  readonly data: Dataset
  readonly trainee: Trainee
  readonly state: TrainingState
  /** When what flows through the layers was shown last, by `performance.now()`. */
  shownAt: number
  /** When the latest checkpoint was taken, or the run began. */
  savedAt: number
}

/**
 * Between two batches: lets messages in, shows what flows, waits while paused. Returns whether to go on; `false`
 * when the run was stopped.
 */
export async function* gate(run: RunContext): AsyncGenerator<RunEventBody, boolean> {
  const { control, state } = run
  await breathe()
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

export async function takeCheckpoint(
  run: RunContext,
  weights?: readonly StoredTensor[],
): Promise<RunEventBody & { kind: 'checkpoint' }> {
  const { plan, host, trainee, state } = run
  const stored = weights ?? (await unlessLost(host, storeVariables(trainee.network.weights)))
  const slots = await unlessLost(host, storeVariables(trainee.optimizer.slots))
  run.savedAt = performance.now()
  return { kind: 'checkpoint', checkpoint: checkpointOf(plan.hash, state, stored, slots) }
}
