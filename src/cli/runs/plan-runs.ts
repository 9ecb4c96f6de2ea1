import { randomUUID } from 'node:crypto'
import { registry } from '../../../nodes/registry.ts'
import type { BackendChoice } from '../../engine/backend-report.ts'
import type { Json } from '../../graph/base/json.ts'
import { textIn } from '../../graph/base/text.ts'
import { check } from '../../graph/check/check.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { enumerateSettings } from '../../graph/variants/enumerate-settings.ts'
import { planVariants } from '../../graph/variants/plan-variants.ts'
import { type Sweep, sweepsOf, wayOf } from '../../graph/variants/sweep-of.ts'
import type { Setting, Variant } from '../../graph/variants/variant.ts'
import { seedsFrom, variantsOf } from '../../graph/variants/variants-of.ts'
import { withVariant } from '../../graph/variants/with-variant.ts'
import { type GroupMember, memberOf, type RunGroup } from '../../runs/run-group.ts'
import { noteProblem, printProblem } from '../check-command.ts'
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

/** Runs that are asked for together: all seeds of a trainer, or all of a sweep. */
export interface PlannedBatch {
  readonly group: RunGroup
  /** Those of its members. What several batches ask for is one run. */
  readonly runs: readonly PlannedRun[]
}

export interface PlannedRuns {
  /** Each run in one of them. */
  readonly groups: readonly PlannedGroup[]
  readonly batches: readonly PlannedBatch[]
}

interface PlanningOptions {
  /** How many seeds each trainer runs with; as many as the graph says where left out. */
  readonly seeds: number | undefined
  readonly backend: BackendChoice
  readonly terminal: Terminal
}

/**
 * The runs of each trainer: as the graph has it and with each setting of its sweeps. Says what is wrong with a plan;
 * settings of a sweep that cannot be trained are left out, as in the app, unless that is all of them.
 */
export function planRuns(
  graph: CheckedGraph,
  trainers: readonly NodeId[],
  options: PlanningOptions,
): PlannedRuns | undefined {
  const problems = new Map<string, Problem>()
  const groups: PlannedGroup[] = []
  const batches: PlannedBatch[] = []
  for (const trainer of trainers) {
    const found = new Map<string, PlannedRun>()
    const own = nameOf(graph, trainer, options.terminal)
    for (const sweep of [undefined, ...sweepsOf(graph).filter((each) => each.trainer === trainer)]) {
      const settings = sweep ? enumerateSettings(graph, sweep.axes, wayOf(graph, sweep)) : [[]]
      const nameFor = (each: readonly Setting[]) =>
        sweep ? `${trainers.length > 1 ? `${own}: ` : ''}${settingsText(each)}` : own
      const rows = settings.map((each) => ({ name: nameFor(each), trainer, settings: each, runs: [] }))
      const planned = planBatch(graph, { trainer, sweep, rows, found, problems }, options)
      groups.push(...rows.filter(({ runs }) => runs.length > 0))
      if (planned.runs.length > 0) batches.push(planned)
    }
  }
  for (const problem of problems.values()) printProblem(problem, graph, options.terminal)
  return problems.size > 0 ? undefined : { groups, batches }
}

interface BatchToPlan {
  readonly trainer: NodeId
  readonly sweep: Sweep | undefined
  /** One for each setting; they get the runs that are new. */
  readonly rows: readonly (PlannedGroup & { readonly runs: PlannedRun[] })[]
  /** Runs of the trainer that are planned already, by plan. */
  readonly found: Map<string, PlannedRun>
  readonly problems: Map<string, Problem>
}

function planBatch(
  graph: CheckedGraph,
  { trainer, sweep, rows, found, problems }: BatchToPlan,
  { seeds, backend, terminal }: PlanningOptions,
): PlannedBatch {
  const repeats = seeds ?? Number(graph.node(trainer)?.params.repeats ?? 1)
  const settings = rows.map((row) => row.settings)
  const variants = variantsOf(settings, seedsFrom(graph.document.seed, repeats))
  const [members, runs]: [GroupMember[], PlannedRun[]] = [[], []]
  const [refused, leftOut] = [new Map<string, Problem>(), new Set<PlannedGroup>()]
  for (const [at, each] of [...planVariants(graph, registry, trainer, variants)].entries()) {
    const { variant, plan, stepsPerEpoch, sameAs } = each
    const row = rows[at % rows.length] as (typeof rows)[number]
    if (!plan.ok) {
      for (const problem of plan.problems) refused.set(JSON.stringify(problem), problem)
      leftOut.add(row)
    }
    if (!plan.ok || sameAs !== undefined) continue
    const name = sweep ? row.name : trainer
    const label = repeats > 1 ? terminal.say('seed-of', { name, seed: variant.seed }) : name
    const known = found.get(plan.value.hash)
    const run = known ?? { trainer, variant, plan: plan.value, label }
    if (!known) row.runs.push(run)
    found.set(plan.value.hash, run)
    members.push(memberOf(variant, plan.value, stepsPerEpoch))
    runs.push(run)
  }
  if (runs.length === 0) for (const [key, problem] of refused) problems.set(key, problem)
  else if (leftOut.size > 0) {
    terminal.note(terminal.say('left-out', { settings: [...leftOut].map(({ name }) => name).join('; ') }))
    for (const problem of refused.values()) noteProblem(problem, graph, terminal)
  }
  const group: RunGroup = {
    id: `g_${randomUUID().replaceAll('-', '')}`,
    kind: sweep ? 'sweep' : 'repeats',
    trainer,
    ...(sweep && { sweep: sweep.node }),
    members,
    status: 'running',
    begunAt: Date.now(),
    ...(sweep?.givesUp && { givesUp: true, measure: sweep.measure }),
    round: 0,
    epochs: Math.max(...members.map(({ epochs }) => epochs)),
    backend,
  }
  return { group, runs }
}

/** Whether it is the run that the trainer of the graph itself would make. */
export function isOwnRun({ variant: { seed, settings } }: PlannedRun, { document }: CheckedGraph): boolean {
  return seed === document.seed && settings.length === 0
}

/** The graph as a run has it. */
export function graphOf(graph: CheckedGraph, { variant }: PlannedRun): CheckedGraph {
  if (variant.settings.length === 0) return graph
  const document = withVariant(graph.document, variant, registry)
  return document.ok ? check(document.value, registry, graph) : graph
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
