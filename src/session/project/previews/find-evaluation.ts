import type { Evaluation } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { evaluationFor } from '../../../graph/compile/compile.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { DataPlan, EvaluationPlan } from '../../../graph/plan/plan.ts'
import type { Part } from '../../../graph/values/port-value.ts'
import type { RunView } from '../../run-view.ts'
import type { Plans } from '../plans.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'

export interface ShownEvaluation {
  readonly evaluation: Evaluation
  readonly data: DataPlan
  readonly run: RunView
}

/** A measurement that a run can still make. */
export interface MissingEvaluation {
  readonly key: string
  readonly run: TrainerRun
  readonly plan: EvaluationPlan
}

export interface FoundEvaluation {
  readonly shown?: ShownEvaluation
  readonly missing?: MissingEvaluation
}

/**
 * What a result node can show of the latest run of its trainer: exactly what it asks for, or, once the graph has
 * changed, what was measured then (the run says that it is stale).
 */
export function findEvaluation(plans: Plans, runs: ProjectRuns, node: NodeId): FoundEvaluation {
  const { graph } = plans
  const asked = evaluationFor(graph, node) ?? firstOf(plans, node)
  const trainer = asked?.trainer ?? trainerBefore(graph, node)
  const run = trainer === undefined ? undefined : runs.of(trainer)
  const view = trainer === undefined ? undefined : runs.views.value[trainer]
  if (trainer === undefined || !run || !view) return {}
  const exact = run.state.evaluations.find(({ id }) => id === asked?.id)
  if (exact && asked) return { shown: { evaluation: exact, data: asked.data, run: view } }
  const compared = run.compare(plans.of(trainer))
  const { checkpoint } = run.state
  if (asked && compared.continues && checkpoint && !run.isUnderWay) {
    const key = `${run.state.run}/${checkpoint.epoch}/${checkpoint.step}/${asked.id}`
    return { missing: { key, run, plan: { id: asked.id, data: asked.data, part: asked.part } } }
  }
  return compared.continues ? {} : { shown: measuredThen(graph, run, view, node) }
}

function measuredThen(
  graph: CheckedGraph,
  run: TrainerRun,
  view: RunView,
  node: NodeId,
): ShownEvaluation | undefined {
  const { definition, params } = graph.node(node) ?? {}
  const part: Part | undefined =
    definition?.plan.kind === 'result' && params ? definition.plan.part?.(params) : undefined
  const evaluation = run.state.evaluations.find((one) => one.part === part) ?? run.state.evaluations[0]
  const plan = run.state.plan.evaluations.find(({ id }) => id === evaluation?.id)
  return evaluation && plan && { evaluation, data: plan.data, run: view }
}

/** What a trainer measures whether or not a result node asks for it. */
function firstOf(plans: Plans, node: NodeId): (EvaluationPlan & { readonly trainer: NodeId }) | undefined {
  if (plans.graph.node(node)?.definition?.plan.kind !== 'trainer') return undefined
  const plan = plans.of(node)
  const first = plan.ok ? plan.value.evaluations[0] : undefined
  return first && { ...first, trainer: node }
}

/** The nearest trainer that leads to a node, whatever state the wires between are in. */
export function trainerBefore(graph: CheckedGraph, node: NodeId): NodeId | undefined {
  for (const id of wiringOf(graph.document).before(node))
    if (graph.node(id)?.definition?.plan.kind === 'trainer') return id
  return undefined
}
