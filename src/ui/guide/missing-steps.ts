import { check } from '../../graph/check/check.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { resolveFix } from '../../graph/check/resolve-fix.ts'
import { apply } from '../../graph/document/apply.ts'
import type { Operation } from '../../graph/document/operation.ts'
import type { Problem } from '../../graph/document/problem.ts'
import { type NextStep, nextStep } from '../../graph/guide/next-step.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { type Ground, placeStep } from './place-step.ts'

/** More steps than from an empty canvas to a trained network; a graph that needs more needs a person. */
const MOST = 40

export interface Missing {
  readonly steps: readonly NextStep[]
  /** All steps, as one change. */
  readonly operation: Operation
  /** What only a person can decide. */
  readonly left: readonly Problem[]
}

/** All that is missing before a trainer can start, in the order in which the hints would name it. */
export function missingSteps(
  start: CheckedGraph,
  registry: Registry,
  groundOf: (graph: CheckedGraph) => Ground,
): Missing {
  const steps: NextStep[] = []
  const operations: Operation[] = []
  let graph = start
  while (steps.length < MOST) {
    const step = nextStep(graph, registry)
    if (!step || step.kind === 'run') break
    const { operation } = placeStep(graph, registry, step, groundOf(graph))
    const applied = apply(graph.document, operation)
    if (!applied.ok || operation.operations.length === 0) break
    steps.push(step)
    operations.push(...operation.operations)
    graph = check(applied.value.document, registry, graph)
  }
  const left = graph.problems.filter(
    (problem) => problem.severity === 'error' && !resolveFix(graph.document, registry, problem),
  )
  return { steps, operation: { kind: 'batch', operations }, left }
}
