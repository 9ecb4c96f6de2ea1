import { registry } from '../../../nodes/registry.ts'
import { textIn } from '../../graph/base/text.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { planVariants } from '../../graph/variants/plan-variants.ts'
import type { Setting, Variant } from '../../graph/variants/variant.ts'
import { seedsFrom, variantsOf } from '../../graph/variants/variants-of.ts'
import { printProblem } from '../check-command.ts'
import type { Terminal } from '../terminal.ts'

/** A run that is to be made. */
export interface PlannedRun {
  readonly trainer: NodeId
  readonly variant: Variant
  readonly plan: Plan
  /** What it is called while it trains. */
  readonly label: string
}

/** The runs of one trainer with one setting, which differ in their seeds alone. */
export interface PlannedGroup {
  readonly name: string
  readonly trainer: NodeId
  readonly settings: readonly Setting[]
  readonly runs: readonly PlannedRun[]
}

/** The runs of each trainer: `seeds` of them, else as many as it says itself. Says what is wrong with a plan. */
export function planRuns(
  graph: CheckedGraph,
  trainers: readonly NodeId[],
  seeds: number | undefined,
  terminal: Terminal,
): readonly PlannedGroup[] | undefined {
  const problems = new Map<string, Problem>()
  const groups = trainers.flatMap((trainer) => {
    const repeats = seeds ?? Number(graph.nodes[trainer]?.params.repeats ?? 1)
    const variants = variantsOf([[]], seedsFrom(graph.document.seed, repeats))
    const runs: PlannedRun[] = []
    for (const { variant, plan } of planVariants(graph, registry, trainer, variants)) {
      if (plan.ok) {
        const label = repeats > 1 ? terminal.say('seed-of', { name: trainer, seed: variant.seed }) : trainer
        runs.push({ trainer, variant, plan: plan.value, label })
      } else for (const each of plan.problems) problems.set(JSON.stringify(each), each)
    }
    return [{ name: nameOf(graph, trainer, terminal), trainer, settings: [], runs }]
  })
  for (const problem of problems.values()) printProblem(problem, graph, terminal)
  return problems.size > 0 ? undefined : groups
}

/** All first runs of the groups, then all second ones: what is known early is known of each. */
export function inTurns(groups: readonly PlannedGroup[]): readonly PlannedRun[] {
  const longest = groups.reduce((most, { runs }) => Math.max(most, runs.length), 0)
  return Array.from({ length: longest }, (_, turn) => turn).flatMap((turn) =>
    groups.flatMap(({ runs }) => runs.slice(turn, turn + 1)),
  )
}

/** As its card is called, where somebody has named it. */
function nameOf(graph: CheckedGraph, trainer: NodeId, terminal: Terminal): string {
  const label = graph.document.nodes[trainer]?.label
  return label === undefined ? trainer : textIn(label, terminal.language)
}
