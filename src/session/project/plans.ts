import { hashJson } from '../../graph/base/hash.ts'
import { sameJson } from '../../graph/base/json.ts'
import { lookup } from '../../graph/base/lookup.ts'
import { changedNodes } from '../../graph/check/changed-nodes.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { compile, trainersOf } from '../../graph/compile/compile.ts'
import { compileData } from '../../graph/compile/compile-data.ts'
import { compileNetwork } from '../../graph/compile/compile-network.ts'
import { changesBetween } from '../../graph/document/changes.ts'
import type { GraphDocument, NodeId, Wire } from '../../graph/document/document.ts'
import type { Result } from '../../graph/document/problem.ts'
import { wiringOf } from '../../graph/document/wiring.ts'
import type { DataPlan, KerasModel, Plan } from '../../graph/plan/plan.ts'
import type { NetworkValue } from '../../graph/values/port-value.ts'
import { LateSignal } from '../base/signal.ts'
import type { Timing } from '../base/timing.ts'
import type { Signal } from '../signal.ts'

/** A network as it would be trained if it ended at a layer, with the data it begins with. */
export interface Beginning {
  readonly network: KerasModel
  readonly data: DataPlan
  /** Of both. */
  readonly hash: string
}

interface Compiled<T> {
  readonly found: T
  /** Every node it depends on. */
  readonly from: ReadonlySet<NodeId>
  /** Those of them from which no wire may come or go without a change to it. */
  readonly feeding: ReadonlySet<NodeId>
}

type AllCompiled<T> = ReadonlyMap<NodeId, Compiled<T>>

/** The plans a graph gives now, each compiled when it is first asked for. */
export class Plans {
  readonly graph: CheckedGraph
  readonly trainers: readonly NodeId[]
  readonly #plans: Map<NodeId, Compiled<Result<Plan>>>
  readonly #beginnings: Map<NodeId, Compiled<Beginning>>

  constructor(
    graph: CheckedGraph,
    plans: AllCompiled<Result<Plan>> = new Map(),
    beginnings: AllCompiled<Beginning> = new Map(),
  ) {
    this.graph = graph
    this.trainers = trainersOf(graph)
    this.#plans = new Map(plans)
    this.#beginnings = new Map(beginnings)
  }

  of(trainer: NodeId): Result<Plan> {
    let compiled = this.#plans.get(trainer)
    if (!compiled) {
      const wiring = wiringOf(this.graph.document)
      const found = compile(this.graph, trainer)
      // What asks the trainer for measurements is behind it.
      const behind = wiring.behind(trainer)
      const from = wiring.beforeAny(behind)
      // What is wrong with a wire may stand at the node where it begins.
      compiled = { found, from, feeding: found.ok ? behind : from }
      this.#plans.set(trainer, compiled)
    }
    return compiled.found
  }

  /** Up to a layer that is ready. */
  upTo(layer: NodeId, value: NetworkValue): Beginning {
    let compiled = this.#beginnings.get(layer)
    if (!compiled) {
      const { document } = this.graph
      const content = {
        network: compileNetwork(this.graph, value, document.seed),
        data: compileData(this.graph, value.source),
      }
      const found = { ...content, hash: hashJson(content) }
      compiled = { found, from: wiringOf(document).before(layer), feeding: new Set() }
      this.#beginnings.set(layer, compiled)
    }
    return compiled.found
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
    const stillTrue = <T>(all: AllCompiled<T>): AllCompiled<T> =>
      new Map(
        [...all].filter(
          ([, { from, feeding }]) =>
            !changed.some((id) => from.has(id)) &&
            // A wire that begins before the trainer and leads elsewhere takes nothing from it.
            !rewired.some((wire) => from.has(wire.to[0]) || feeding.has(wire.from[0])),
        ),
      )
    return new Plans(graph, stillTrue(this.#plans), stillTrue(this.#beginnings))
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
