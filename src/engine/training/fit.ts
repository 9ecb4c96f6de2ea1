import { storeVariables } from '../model/stored-weights.ts'
import type { EpochTrace, RunEventBody } from '../protocol.ts'
import { areFinite } from './divergence.ts'
import { isImprovement, isPatienceOver } from './early-stopping.ts'
import { type Measurement, measurePart } from './measure-part.ts'
import { afterEpoch } from './plateau.ts'
import type { RunContext } from './run-context.ts'
import { diverged, isCheckpointDue, keepCheckpoint, takeCheckpoint } from './take-checkpoint.ts'
import { accuracyOf, type Pace, trainEpoch } from './train-epoch.ts'
import { unlessLost } from './unless-lost.ts'

/** Trains the epochs that are left. Returns whether it came to the end; `false` when the run was stopped. */
export async function* fit(run: RunContext): AsyncGenerator<RunEventBody, boolean> {
  const { plan, state, host } = run
  const { epochs, earlyStopping } = plan.training
  const { schedule } = plan.optimizer
  const pace: Pace = { steps: 0, ms: 0 }
  while (state.epoch < epochs) {
    if (earlyStopping && isPatienceOver(earlyStopping, state.best, state.epoch)) break
    if (!(yield* trainEpoch(run, pace))) return false
    const weights = await unlessLost(host, storeVariables(run.model.network.weights))
    // A run that was stopped in the middle of the validation goes on with what it has seen.
    state.look ??= await run.recorder?.look(weights)
    const validation = plan.training.validate ? run.data.parts.validation : undefined
    const validated = validation?.count ? yield* measurePart(run, validation) : undefined
    if (validation?.count && !validated) return false
    pace.ms += validated?.ms ?? 0
    if (!areFinite(weights) || !Number.isFinite(validated?.loss ?? 0)) {
      throw diverged(run)
    }
    const trace = run.recorder?.record(state, validated?.outputs)
    yield finishEpoch(run, validated, trace)
    if (schedule?.kind === 'plateau')
      state.plateau = afterEpoch(schedule, state.history, state.plateau, plan.optimizer.learningRate)
    if (earlyStopping && isImprovement(earlyStopping, state.history, state.best)) {
      state.best = {
        best: state.history[earlyStopping.monitor].at(-1) as number,
        bestEpoch: state.epoch,
        // A copy, because the checkpoint below may be given away.
        ...(earlyStopping.restoreBest
          ? { bestWeights: weights.map((tensor) => ({ ...tensor, values: tensor.values.slice() })) }
          : undefined),
      }
    }
    if (state.epoch === epochs) break
    if (isCheckpointDue(run, host.checkpointEveryMs)) yield await takeCheckpoint(run, weights)
    else await keepCheckpoint(run, weights)
  }
  return true
}

function finishEpoch(
  { plan, state }: RunContext,
  validated: Measurement | undefined,
  trace: EpochTrace | undefined,
): RunEventBody {
  const { history, examples } = state
  const loss = state.loss / examples
  const accuracy = state.hits / examples
  history.loss.push(loss)
  if (validated) history.valLoss.push(validated.loss)
  if (plan.target === 'classes') {
    history.accuracy.push(accuracy)
    if (validated) history.valAccuracy.push(validated.accuracy)
  }
  state.epoch++
  state.step = 0
  state.examples = 0
  state.loss = 0
  state.hits = 0
  state.look = undefined
  return {
    kind: 'epoch',
    epoch: state.epoch,
    loss,
    ...accuracyOf(plan, accuracy),
    ...(validated && { valLoss: validated.loss }),
    ...(validated && plan.target === 'classes' && { valAccuracy: validated.accuracy }),
    ...(trace && { trace }),
  }
}
