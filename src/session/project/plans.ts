import { sameJson } from '../../graph/base/json.ts'
import { changedNodes } from '../../graph/check/changed-nodes.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { compile, trainersOf } from '../../graph/compile/compile.ts'
import type { NodeId } from '../../graph/document/document.ts'
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
      compiled = { plan: compile(this.graph, trainer), from: this.#scopeOf(trainer) }
      this.#compiled.set(trainer, compiled)
    }
    return compiled.plan
  }

  /**
   * The plans of a graph: these where nothing a plan depends on has changed (a node was moved, a note written), else
   * new ones that keep what is still true.
   */
  next(graph: CheckedGraph): Plans {
    const isWiredAlike = sameJson(this.graph.document.wires, graph.document.wires)
    if (!isWiredAlike || this.graph.document.seed !== graph.document.seed) return new Plans(graph)
    const changed = changedNodes(this.graph, graph)
    if (changed.length === 0) return this
    const stillTrue = [...this.#compiled].filter(([, { from }]) => !changed.some((id) => from.has(id)))
    return new Plans(graph, new Map(stillTrue))
  }

  /** The trainer, everything behind it (what asks for measurements), and everything before any of them. */
  #scopeOf(trainer: NodeId): ReadonlySet<NodeId> {
    const wiring = wiringOf(this.graph.document)
    return wiring.beforeAny(wiring.behind(trainer))
  }
}

/** The plans of a graph while it is edited. What an edit changes on the canvas is shown before runs and previews hear of it. */
export function followPlans(
  checked: Signal<CheckedGraph>,
  { afterFrame }: Timing,
): LateSignal<CheckedGraph, Plans> {
  return new LateSignal(checked, new Plans(checked.value), (before, graph) => before.next(graph), afterFrame)
}
