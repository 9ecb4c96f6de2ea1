import type { Classes, EpochTrace, Evaluation, FailureCode, History, RunId } from '../engine/protocol.ts'
import type { NodeWord, Text } from '../graph/base/text.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Problem } from '../graph/document/problem.ts'
import type { Plan } from '../graph/plan/plan.ts'
import type { PlanStart } from '../graph/plan/plan-start.ts'
import type { BatchCurve } from '../runs/batch-curve.ts'
import type { RunStatus } from '../runs/run-state.ts'

/** Why a result no longer belongs to the graph as it is. */
export type StaleReason = 'network' | 'data' | 'optimizer' | 'loss' | 'training' | 'seed' | 'problem'

/** The latest run of one trainer, as the screen shows it. */
export interface RunView {
  readonly trainer: NodeId
  readonly run: RunId
  readonly status: RunStatus
  /** Hash of the plan that made it. */
  readonly plan: string
  /** The plan itself, to be compared with those of other runs. */
  readonly ran: Plan
  /** Empty while the plan that the graph gives now is the one that made this run. */
  readonly stale: readonly StaleReason[]
  /** Title of the optimizer when the run began, e.g. Adam. */
  readonly optimizer: Text | NodeWord
  readonly seed: number
  /** Where it began, to be compared with where others did. */
  readonly start: PlanStart
  readonly backend?: string
  readonly threads?: number
  /** Share of the preparation that is done, 0 … 1. */
  readonly prepared: number
  /** It did not begin, and is being prepared once more. */
  readonly isSecondTry?: boolean
  readonly epochs: number
  /** Completed epochs. */
  readonly epoch: number
  readonly stepsPerEpoch: number
  /** Examples that an epoch trains; missing of runs from before it was recorded. */
  readonly examples?: number
  /** Completed steps of the epoch under way. */
  readonly step: number
  readonly history: History
  /** What each epoch recorded, in order; nothing of epochs that a page trained which did not record them. */
  readonly trace: readonly EpochTrace[]
  /** The class of each example of the validation, in order; missing where it was not recorded. */
  readonly validation?: Classes
  /** Every batch so far in order, thinned to at most 2,000 points by averaging neighbours. */
  readonly batches: BatchCurve
  /** Of the latest batch. */
  readonly loss?: number
  readonly accuracy?: number
  readonly msPerStep?: number
  readonly msLeft?: number
  readonly evaluations: readonly Evaluation[]
  /** Why it failed, in words; its fix is a change of the graph as it is now. */
  readonly problem?: Problem
  readonly failure?: FailureCode
  readonly stoppedEarly: boolean
  /** `resume` will do something: it is paused, or has a checkpoint for the plan of now and epochs left. */
  readonly canResume: boolean
  /** Where its latest weights stand; missing where there are none to go on from or to be measured. */
  readonly weights?: { readonly epoch: number; readonly step: number }
  /** It has no weights yet, and the run before it, which has, takes its place again when this one is discarded. */
  readonly hasBefore: boolean
}
