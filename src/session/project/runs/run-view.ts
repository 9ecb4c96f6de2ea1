import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { failed, type Problem } from '../../../graph/document/problem.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { type PlanStart, planStart } from '../../../graph/plan/plan-start.ts'
import type { BatchCurve } from '../../../runs/batch-curve.ts'
import type { RunState } from '../../../runs/run-state.ts'
import type { RunView } from '../../run-view.ts'
import { type Comparison, canResume } from './compare-plans.ts'
import { runFix } from './run-fix.ts'

const starts = new WeakMap<Plan, PlanStart>()

/** Once for each plan: the rows of a table are looked through. */
function startOf(plan: Plan): PlanStart {
  const start = starts.get(plan) ?? planStart(plan)
  starts.set(plan, start)
  return start
}

/** What a run is, apart from its curve and its weights. */
export interface ViewedRun {
  readonly trainer: NodeId
  readonly state: RunState
  /** The run that can take its place again. */
  readonly before: unknown
}

/** A run as the screen shows it. `writable`: this tab may go on with it. */
export function runView(
  { trainer, state, before }: ViewedRun,
  batches: BatchCurve,
  compared: Comparison,
  graph: CheckedGraph,
  writable: boolean,
): RunView {
  return {
    trainer,
    run: state.run,
    status: state.status,
    plan: state.plan.hash,
    ran: state.plan,
    stale: compared.stale,
    optimizer: state.optimizer,
    seed: state.plan.seed,
    start: startOf(state.plan),
    backend: state.backend,
    threads: state.threads,
    prepared: state.prepared,
    isSecondTry: state.isSecondTry,
    epochs: state.plan.training.epochs,
    epoch: state.epoch,
    stepsPerEpoch: state.stepsPerEpoch,
    ...(state.examples !== undefined && { examples: state.examples }),
    step: state.step,
    history: state.history,
    trace: state.trace,
    validation: state.validation,
    batches,
    loss: state.loss,
    accuracy: state.accuracy,
    msPerStep: state.msPerStep,
    msLeft: state.msLeft,
    evaluations: state.evaluations,
    problem: problemOf(state, graph, compared),
    failure: state.failure,
    stoppedEarly: state.stoppedEarly,
    canResume: writable && canResume(state, compared),
    weights: state.checkpoint,
    hasBefore: before !== undefined,
  }
}

/** A run that what becomes of the graph is no matter of: one of a group, or of the history. */
export function viewApart(
  trainer: NodeId,
  state: RunState,
  batches: BatchCurve,
  graph: CheckedGraph,
): RunView {
  const compared = { ran: state.plan, now: failed<never>(), stale: [], continues: false, slower: false }
  return runView({ trainer, state, before: undefined }, batches, compared, graph, false)
}

/** With the button that does what the sentence advises. */
function problemOf(
  { problem, plan }: RunState,
  graph: CheckedGraph,
  { now }: Comparison,
): Problem | undefined {
  const fix = problem && runFix(graph, plan, now, problem)
  return fix ? { ...problem, fix } : problem
}
