import type { Plan } from '../../graph/plan/plan.ts'
import { restoreVariables } from '../model/stored-weights.ts'
import type { Checkpoint, RunEventBody } from '../protocol.ts'
import { evaluate } from './evaluate.ts'
import { failureEvent } from './failure.ts'
import { fit } from './fit.ts'
import { prepare } from './prepare.ts'
import type { RunContext, TrainingHost } from './run-context.ts'
import type { RunControl } from './run-control.ts'
import { takeCheckpoint } from './take-checkpoint.ts'
import { copyHistory } from './training-state.ts'

/**
 * One run from beginning to end: prepares, trains, measures. The last event is `completed`, `cancelled` or `failed`.
 * The same plan gives the same numbers on the same back end, and going on from a checkpoint gives the numbers of a
 * run that was never stopped. Nothing is left in the back end's memory, however the run ends.
 */
export async function* train(
  plan: Plan,
  host: TrainingHost,
  control: RunControl,
  from?: Checkpoint,
): AsyncGenerator<RunEventBody, void> {
  let run: RunContext | undefined
  try {
    run = yield* prepare(plan, host, control, from)
    if (run) yield* trainAndMeasure(run)
    else {
      if (from) yield { kind: 'checkpoint', checkpoint: from }
      yield { kind: 'cancelled', epoch: from?.epoch ?? 0, step: from?.step ?? 0 }
    }
  } catch (error) {
    const failed = failureEvent(error, host.isBackendLost())
    // The last weights that are numbers can still be looked at, and trained on at a lower rate.
    if (failed.code === 'diverged' && run?.kept) yield { kind: 'checkpoint', checkpoint: run.kept }
    yield failed
  } finally {
    run?.model.dispose()
  }
}

async function* trainAndMeasure(run: RunContext): AsyncGenerator<RunEventBody, void> {
  const { plan, state, model } = run
  const { epochs, earlyStopping } = plan.training
  if (!(yield* fit(run))) return yield* cancel(run)
  if (earlyStopping?.restoreBest && state.best?.bestWeights)
    restoreVariables(state.best.bestWeights, model.network.weights)
  yield await takeCheckpoint(run)
  if (!(yield* evaluate(run))) return yield* cancel(run)
  yield {
    kind: 'completed',
    epochs: state.epoch,
    steps: state.updates,
    msPerStep: state.updates > 0 ? state.trainedMs / state.updates : 0,
    history: copyHistory(state.history),
    stoppedEarly: state.epoch < epochs,
  }
}

async function* cancel(run: RunContext): AsyncGenerator<RunEventBody, void> {
  yield await takeCheckpoint(run)
  yield { kind: 'cancelled', epoch: run.state.epoch, step: run.state.step }
}
