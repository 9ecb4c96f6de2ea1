import type { Classes, EpochTrace, Evaluation, FailureCode, History, RunId } from '../engine/protocol.ts'
import type { NodeWord, Text } from '../graph/base/text.ts'
import type { Problem } from '../graph/document/problem.ts'
import type { EvaluationPlan, Plan } from '../graph/plan/plan.ts'

/** What is being done about a run. */
export type RunStatus =
  /** Waiting for a worker, or data and model are being made ready. */
  | 'preparing'
  | 'running'
  | 'paused'
  | 'stopping'
  | 'evaluating'
  /** Stopped by a person, or the tab was closed; can go on. */
  | 'stopped'
  | 'failed'
  | 'completed'

/** What is known of a run besides its curve of batches and its weights. Plain data, so it can be stored as it is. */
export interface RunState {
  readonly run: RunId
  /** The plan it was started (or last continued) with. */
  readonly plan: Plan
  readonly optimizer: Text | NodeWord
  readonly status: RunStatus
  readonly backend?: string
  readonly threads?: number
  /** Share of the preparation that is done, 0 … 1. */
  readonly prepared: number
  /** It did not begin, and is begun once more. */
  readonly isSecondTry?: boolean
  readonly stepsPerEpoch: number
  /** Examples that an epoch trains; missing of runs from before it was recorded. */
  readonly examples?: number
  readonly epoch: number
  readonly step: number
  readonly history: History
  /** In the order of the epochs; none of those that a page trained which did not record them. */
  readonly trace: readonly EpochTrace[]
  /** The class of each example of the validation, in order; missing where the page did not record it. */
  readonly validation?: Classes
  readonly loss?: number
  readonly accuracy?: number
  readonly msPerStep?: number
  readonly msLeft?: number
  readonly evaluations: readonly Evaluation[]
  readonly problem?: Problem
  readonly failure?: FailureCode
  readonly stoppedEarly: boolean
  /** Where the latest checkpoint stands; its weights are kept apart. */
  readonly checkpoint?: { readonly epoch: number; readonly step: number }
}

const NO_HISTORY: History = { loss: [], accuracy: [], valLoss: [], valAccuracy: [] }

/** A run that begins from new start weights. */
export function newRun(run: RunId, plan: Plan, optimizer: Text | NodeWord): RunState {
  return {
    run,
    plan,
    optimizer,
    status: 'preparing',
    prepared: 0,
    stepsPerEpoch: 0,
    epoch: 0,
    step: 0,
    history: NO_HISTORY,
    trace: [],
    evaluations: [],
    stoppedEarly: false,
  }
}

/** The same run going on from its checkpoint, with the plan of now. */
export function continuedRun(state: RunState, plan: Plan): RunState {
  const { problem: _, failure: __, msLeft: ___, ...lasting } = state
  return { ...lasting, plan, status: 'preparing', prepared: 0, evaluations: [], stoppedEarly: false }
}

/** The same run with a measurement that was made after it. */
export function measuredRun(state: RunState, evaluation: Evaluation, made: EvaluationPlan): RunState {
  const { plan, evaluations } = state
  return {
    ...state,
    // Kept with the plan, so that it is known later which examples it was about.
    plan: { ...plan, evaluations: [...plan.evaluations, made] },
    evaluations: [...evaluations, evaluation],
  }
}

/**
 * A run as it is found again: whoever trained it is gone. It stands where its weights do, because it goes on from
 * there; without weights it shows all that is known of it.
 */
export function foundRun(state: RunState): RunState {
  if (!isUnderWay(state.status)) return state
  const { msLeft: _, ...lasting } = state
  const { checkpoint } = state
  if (!checkpoint) return { ...lasting, status: 'stopped' }
  const { epoch, step } = checkpoint
  return { ...lasting, status: 'stopped', epoch, step, ...recordedUntil(state, epoch) }
}

/** What a run recorded of the first so many epochs. */
export function recordedUntil(
  { history, trace }: RunState,
  count: number,
): Pick<RunState, 'history' | 'trace'> {
  return { history: firstEpochs(history, count), trace: trace.filter(({ epoch }) => epoch <= count) }
}

/** What a history says of the first so many epochs. */
function firstEpochs(history: History, count: number): History {
  return {
    loss: history.loss.slice(0, count),
    accuracy: history.accuracy.slice(0, count),
    valLoss: history.valLoss.slice(0, count),
    valAccuracy: history.valAccuracy.slice(0, count),
  }
}

/** Whether the engine is (or will be) at work on it, or holds it in a pause. */
export function isUnderWay(status: RunStatus): boolean {
  return status !== 'stopped' && status !== 'failed' && status !== 'completed'
}
