import { sameJson } from '../../graph/base/json.ts'
import type { CheckedGraph, CheckedNode } from '../../graph/check/checked-graph.ts'
import { compile, trainersOf } from '../../graph/compile/compile.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Result } from '../../graph/document/problem.ts'
import { wiringOf } from '../../graph/document/wiring.ts'
import type { Plan } from '../../graph/plan/plan.ts'

interface Compiled {
  readonly plan: Result<Plan>
  /** Every node the plan depends on, as it was. */
  readonly from: ReadonlyMap<NodeId, CheckedNode | undefined>
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
    if (sameNodes(this.graph, graph)) return this
    const stillTrue = [...this.#compiled].filter(([, { from }]) =>
      [...from].every(([id, node]) => graph.nodes[id] === node),
    )
    return new Plans(graph, new Map(stillTrue))
  }

  /** The trainer, everything behind it (what asks for measurements), and everything before any of them. */
  #scopeOf(trainer: NodeId): ReadonlyMap<NodeId, CheckedNode | undefined> {
    const wiring = wiringOf(this.graph.document)
    const scope = wiring.beforeAny(wiring.behind(trainer))
    return new Map([...scope].map((id) => [id, this.graph.nodes[id]]))
  }
}

function sameNodes(a: CheckedGraph, b: CheckedGraph): boolean {
  return (
    a.order.length === b.order.length &&
    a.order.every((id, i) => id === b.order[i] && a.nodes[id] === b.nodes[id])
  )
}
