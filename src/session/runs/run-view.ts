import type { BatchCurve, RunView } from '../types.ts'
import { type Comparison, canResume } from './compare-plans.ts'
import type { TrainerRun } from './trainer-run.ts'

/** A run as the screen shows it. `writable`: this tab may go on with it. */
export function runView(
  { trainer, state, before }: TrainerRun,
  batches: BatchCurve,
  compared: Comparison,
  writable: boolean,
): RunView {
  return {
    trainer,
    run: state.run,
    status: state.status,
    plan: state.plan.hash,
    stale: compared.stale,
    optimizer: state.optimizer,
    seed: state.plan.seed,
    backend: state.backend,
    threads: state.threads,
    prepared: state.prepared,
    isSecondTry: state.isSecondTry,
    epochs: state.plan.training.epochs,
    epoch: state.epoch,
    stepsPerEpoch: state.stepsPerEpoch,
    step: state.step,
    history: state.history,
    batches,
    loss: state.loss,
    accuracy: state.accuracy,
    msPerStep: state.msPerStep,
    msLeft: state.msLeft,
    evaluations: state.evaluations,
    problem: state.problem,
    stoppedEarly: state.stoppedEarly,
    canResume: writable && canResume(state, compared),
    weights: state.checkpoint,
    hasBefore: before !== undefined,
  }
}
