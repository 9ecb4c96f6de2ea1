import type { CheckedGraph } from '../graph/checked-graph.ts'
import { compile, trainersOf } from '../graph/compile.ts'
import type { NodeId } from '../graph/document.ts'
import { sameJson } from '../graph/json.ts'
import type { Plan } from '../graph/plan.ts'
import type { Result } from '../graph/problem.ts'

/** The plans a graph gives now, each compiled when it is first asked for. */
export class Plans {
  readonly graph: CheckedGraph
  readonly trainers: readonly NodeId[]
  readonly #compiled = new Map<NodeId, Result<Plan>>()

  constructor(graph: CheckedGraph) {
    this.graph = graph
    this.trainers = trainersOf(graph)
  }

  of(trainer: NodeId): Result<Plan> {
    let plan = this.#compiled.get(trainer)
    if (!plan) {
      plan = compile(this.graph, trainer)
      this.#compiled.set(trainer, plan)
    }
    return plan
  }

  /** The plans of a graph; these where nothing a plan depends on has changed (a node was moved, a note written). */
  next(graph: CheckedGraph): Plans {
    return sameMeaning(this.graph, graph) ? this : new Plans(graph)
  }
}

function sameMeaning(a: CheckedGraph, b: CheckedGraph): boolean {
  return (
    a.document.seed === b.document.seed &&
    a.order.length === b.order.length &&
    a.order.every((id, i) => id === b.order[i] && a.nodes[id] === b.nodes[id]) &&
    sameJson(a.document.wires, b.document.wires)
  )
}
