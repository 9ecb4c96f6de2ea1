import { registry } from '../../../nodes/registry.ts'
import type { Json } from '../../graph/base/json.ts'
import { textIn } from '../../graph/base/text.ts'
import { check } from '../../graph/check/check.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { enumerateSettings } from '../../graph/variants/enumerate-settings.ts'
import { planVariants } from '../../graph/variants/plan-variants.ts'
import { sweepsOf, wayOf } from '../../graph/variants/sweep-of.ts'
import type { Setting, Variant } from '../../graph/variants/variant.ts'
import { seedsFrom, variantsOf } from '../../graph/variants/variants-of.ts'
import { withVariant } from '../../graph/variants/with-variant.ts'
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

/**
 * The runs of each trainer: as the graph has it and with each setting of its sweeps, with `seeds` seeds, else as many
 * as it says itself. Says what is wrong with a plan.
 */
export function planRuns(
  graph: CheckedGraph,
  trainers: readonly NodeId[],
  seeds: number | undefined,
  terminal: Terminal,
): readonly PlannedGroup[] | undefined {
  const problems = new Map<string, Problem>()
  const groups = trainers.flatMap((trainer) => {
    const repeats = seeds ?? Number(graph.nodes[trainer]?.params.repeats ?? 1)
    const all = [[], ...settingsOf(graph, trainer)]
    const variants = variantsOf(all, seedsFrom(graph.document.seed, repeats))
    const name = nameOf(graph, trainer, terminal)
    const found = all.map((settings, at) => ({
      name: at === 0 ? name : `${trainers.length > 1 ? `${name}: ` : ''}${settingsText(settings)}`,
      trainer,
      settings,
      runs: [] as PlannedRun[],
    }))
    let at = 0
    for (const { variant, plan, sameAs } of planVariants(graph, registry, trainer, variants)) {
      const group = found[at++ % found.length] as (typeof found)[number]
      if (!plan.ok) for (const each of plan.problems) problems.set(JSON.stringify(each), each)
      // What a setting does not change is run already.
      else if (sameAs === undefined) {
        const name = group.settings.length > 0 ? group.name : trainer
        const label = repeats > 1 ? terminal.say('seed-of', { name, seed: variant.seed }) : name
        group.runs.push({ trainer, variant, plan: plan.value, label })
      }
    }
    return found.filter(({ runs }) => runs.length > 0)
  })
  for (const problem of problems.values()) printProblem(problem, graph, terminal)
  return problems.size > 0 ? undefined : groups
}

/** The graph as a run has it. */
export function graphOf(graph: CheckedGraph, { variant }: PlannedRun): CheckedGraph {
  if (variant.settings.length === 0) return graph
  const document = withVariant(graph.document, variant, registry)
  return document.ok ? check(document.value, registry, graph) : graph
}

function settingsOf(graph: CheckedGraph, trainer: NodeId): readonly (readonly Setting[])[] {
  return sweepsOf(graph)
    .filter((sweep) => sweep.trainer === trainer)
    .flatMap((sweep) => enumerateSettings(graph, sweep.axes, wayOf(graph, sweep)))
}

/** As `--set` takes them. */
function settingsText(settings: readonly Setting[]): string {
  const text = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value))
  return settings.map(({ node, param, value }) => `${node}.${param}=${text(value)}`).join(', ')
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
