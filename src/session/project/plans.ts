import { sameJson } from '../../graph/base/json.ts'
import { lookup } from '../../graph/base/lookup.ts'
import { changedNodes } from '../../graph/check/changed-nodes.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { compile, trainersOf } from '../../graph/compile/compile.ts'
import { changesBetween } from '../../graph/document/changes.ts'
import type { GraphDocument, NodeId, Wire } from '../../graph/document/document.ts'
import type { Result } from '../../graph/document/problem.ts'
import { wiringOf } from '../../graph/document/wiring.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { LateSignal } from '../base/signal.ts'
import type { Timing } from '../base/timing.ts'
import type { Signal } from '../signal.ts'

interface Compiled {
  readonly plan: Result<Plan>
  /** Every node the plan depends on. */
  readonly from: ReadonlySet<NodeId>
  /** The trainer and everything behind it: what asks for measurements. */
  readonly behind: ReadonlySet<NodeId>
}

/** The plans a graph gives now, each compiled when it is first asked for. */
export class Plans {
  readonly graph: CheckedGraph
  readonly trainers: readonly NodeId[]
  readonly #compiled: Map<NodeId, Compiled>

  constructor(graph: CheckedGraph, known: ReadonlyMap<NodeId, Compiled> = new Map()) {
    this.graph = graph
    this.trainers = trainersOf(graph)
    this.#compiled = new Map(known)
  }

  of(trainer: NodeId): Result<Plan> {
    let compiled = this.#compiled.get(trainer)
    if (!compiled) {
      const wiring = wiringOf(this.graph.document)
      const behind = wiring.behind(trainer)
      compiled = { plan: compile(this.graph, trainer), from: wiring.beforeAny(behind), behind }
      this.#compiled.set(trainer, compiled)
    }
    return compiled.plan
  }

  /**
   * The plans of a graph: these where nothing a plan depends on has changed (a node was moved, a note written), else
   * new ones that keep what is still true.
   */
  next(graph: CheckedGraph): Plans {
    const [before, now] = [this.graph.document, graph.document]
    if (before.seed !== now.seed) return new Plans(graph)
    const changed = changedNodes(this.graph, graph)
    const rewired = changedWires(before, now)
    if (changed.length + rewired.length === 0) return this
    const stillTrue = [...this.#compiled].filter(
      ([, { from, behind }]) =>
        !changed.some((id) => from.has(id)) &&
        // A wire that begins before the trainer and leads elsewhere takes nothing from it.
        !rewired.some((wire) => from.has(wire.to[0]) || behind.has(wire.from[0])),
    )
    return new Plans(graph, new Map(stillTrue))
  }
}

/** The wires that came, went or are others, as they were and as they are. */
function changedWires(before: GraphDocument, now: GraphDocument): readonly Wire[] {
  return [...changesBetween(before, now).wires].flatMap((id) => {
    const [was, is] = [lookup(before.wires, id), lookup(now.wires, id)]
    return sameJson(was, is) ? [] : [was, is].filter((wire) => wire !== undefined)
  })
}

/** The plans of a graph while it is edited. What an edit changes on the canvas is shown before runs and previews hear of it. */
export function followPlans(
  checked: Signal<CheckedGraph>,
  { afterFrame }: Timing,
): LateSignal<CheckedGraph, Plans> {
  return new LateSignal(checked, new Plans(checked.value), (before, graph) => before.next(graph), afterFrame)
}
