import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { compile } from '../../../graph/compile/compile.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { failed, ok, type Result } from '../../../graph/document/problem.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import type { Timing } from '../../base/timing.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { RunToGoOn } from '../runs/run-history.ts'
import { sameNetwork } from '../runs/staleness.ts'
import { TrainerRun } from '../runs/trainer-run.ts'

/** The trainers of a project, as far as a run of the history becomes theirs again. */
export type TakingTrainers = Pick<ProjectRuns, 'of' | 'isBusy' | 'replace'>

export interface RunToUse {
  readonly trainer: NodeId
  readonly kept: RunToGoOn
  /** The graph that it is to be used in. */
  readonly graph: CheckedGraph
}

export interface UseTools {
  readonly trainers: TakingTrainers
  readonly timing: Timing
  /** Keeps the weights of the run that a trainer is about to lose. */
  readonly keep: (lost: TrainerRun) => Promise<Result<void>>
  /** The last step before the trainer has the run; where it is refused all stays as it is. */
  readonly before: () => Result<void>
}

/**
 * Makes a run of the history the run that its trainer has now. The one that it had stays in the history, with its
 * weights, so that it can be had back the same way. All of it or nothing.
 */
export async function useWeights({ trainer, kept, graph }: RunToUse, tools: UseTools): Promise<Result<void>> {
  const { trainers, timing, keep, before } = tools
  const now = compile(graph, trainer)
  if (!now.ok || !fits(kept.state.plan, now.value)) return failed(sessionProblem('kept-network-other'))
  const busy = failed<void>(sessionProblem('kept-trainer-busy', {}, { node: trainer }))
  if (trainers.isBusy(trainer)) return busy
  const held = trainers.of(trainer)
  const lost = held?.state.checkpoint ? held : held?.before
  const safe = lost ? await keep(lost) : ok(undefined)
  if (!safe.ok) return safe
  if (trainers.isBusy(trainer) || trainers.of(trainer) !== held) return busy
  const done = before()
  if (!done.ok) return done
  const { checkpoint, state, curve } = kept
  const { epoch, step } = checkpoint
  const run = new TrainerRun(trainer, timing, { ...state, checkpoint: { epoch, step } }, curve)
  run.checkpoint = checkpoint
  trainers.replace(run)
  return ok(undefined)
}

function fits(ran: Plan, now: Plan): boolean {
  return sameNetwork(ran, now) && ran.target === now.target
}
