import type { EpochTrace, Evaluation, History, RunEvent } from '../engine/protocol.ts'
import { type RunState, recordedUntil } from './run-state.ts'

/** How much of the preparation the data takes; building the model is the rest. */
const DATA_SHARE = 0.8
/** How much of the shown pace comes from the latest step. */
const PACE = 0.1

/** The state of a run after an event of its own. */
export function advanceRun(state: RunState, event: RunEvent): RunState {
  switch (event.kind) {
    case 'preparing':
      if (event.stage === 'again') return { ...state, prepared: 0, isSecondTry: true }
      return { ...state, prepared: Math.max(state.prepared, preparedShare(event)) }
    case 'started':
      return {
        ...state,
        ...status(state, 'running'),
        backend: event.backend,
        threads: event.threads,
        prepared: 1,
        isSecondTry: false,
        stepsPerEpoch: event.stepsPerEpoch,
        ...(event.examples !== undefined && { examples: event.examples }),
        epoch: event.epoch,
        step: event.step,
        ...recordedUntil(state, event.epoch),
        validation: event.validation ?? state.validation,
      }
    case 'batch':
      return {
        ...state,
        ...status(state, 'running'),
        epoch: event.epoch - 1,
        step: event.step,
        loss: event.loss,
        accuracy: event.accuracy,
        msPerStep:
          state.msPerStep === undefined ? event.ms : state.msPerStep + PACE * (event.ms - state.msPerStep),
        msLeft: event.msLeft,
      }
    case 'epoch':
      return {
        ...state,
        ...(event.epoch >= state.plan.training.epochs ? status(state, 'evaluating') : undefined),
        epoch: event.epoch,
        step: 0,
        history: withEpoch(state.history, event),
        trace: withTrace(state.trace, event),
      }
    case 'paused':
      return { ...state, ...status(state, 'paused') }
    case 'resumed':
      return {
        ...state,
        ...status(state, state.epoch < state.plan.training.epochs ? 'running' : 'evaluating'),
      }
    case 'evaluating':
      return { ...state, ...status(state, 'evaluating'), msLeft: event.msLeft }
    case 'evaluated':
      return {
        ...state,
        ...status(state, 'evaluating'),
        evaluations: withEvaluation(state.evaluations, event.evaluation),
      }
    case 'checkpoint':
      return { ...state, checkpoint: { epoch: event.checkpoint.epoch, step: event.checkpoint.step } }
    case 'cancelled':
      return { ...state, status: 'stopped', msLeft: undefined }
    case 'failed':
      return { ...state, status: 'failed', failure: event.code, problem: event.problem, msLeft: undefined }
    case 'completed':
      return {
        ...state,
        status: 'completed',
        epoch: event.epochs,
        step: 0,
        history: event.history,
        msPerStep: event.msPerStep,
        msLeft: undefined,
        stoppedEarly: event.stoppedEarly,
      }
  }
}

/** A run that was asked to stop stays `stopping` until it has stopped; a late event must not make it `running`. */
function status(state: RunState, next: RunState['status']): Pick<RunState, 'status'> {
  return { status: state.status === 'stopping' ? 'stopping' : next }
}

function preparedShare({ stage, done, total }: Extract<RunEvent, { kind: 'preparing' }>): number {
  const share = total > 0 ? done / total : 0
  return stage === 'data' ? DATA_SHARE * share : DATA_SHARE + (1 - DATA_SHARE) * share
}

function withEpoch(history: History, event: Extract<RunEvent, { kind: 'epoch' }>): History {
  const add = (values: readonly number[], value: number | undefined) =>
    value === undefined ? values : [...values.slice(0, event.epoch - 1), value]
  return {
    loss: add(history.loss, event.loss),
    accuracy: add(history.accuracy, event.accuracy),
    valLoss: add(history.valLoss, event.valLoss),
    valAccuracy: add(history.valAccuracy, event.valAccuracy),
  }
}

function withTrace(
  trace: readonly EpochTrace[],
  { trace: latest }: Extract<RunEvent, { kind: 'epoch' }>,
): readonly EpochTrace[] {
  return latest ? [...trace.filter(({ epoch }) => epoch < latest.epoch), latest] : trace
}

function withEvaluation(list: readonly Evaluation[], evaluation: Evaluation): readonly Evaluation[] {
  return [...list.filter(({ id }) => id !== evaluation.id), evaluation]
}
