import type { NodeId } from '../document/document.ts'
import { type Wiring, wiringOf } from '../document/wiring.ts'
import { NOTHING_ARRIVES } from './arrivals.ts'
import type { CheckedNode, KnownNodes } from './checked-graph.ts'
import { evaluateAnew, evaluateNode } from './evaluate-node.ts'
import type { Structure } from './structure.ts'
import { problemsOf, type Whole } from './whole.ts'

/** Where a pass begins, and which nodes there are no longer. */
export interface Touched {
  readonly touched: ReadonlySet<NodeId>
  readonly gone: readonly NodeId[]
}

/**
 * One way through the nodes behind an edit, inputs before users, which stops wherever nobody wants to know more. What
 * is done for each is a method of its own, because engines make fast what is called a thousand times, not a loop that
 * is entered once.
 */
export class Pass implements KnownNodes {
  /** The graph that was worked out last, to which the nodes of this pass are compared. */
  private readonly base: Whole
  /** What the nodes are that have been evaluated since. */
  private readonly fresh: Map<NodeId, CheckedNode>
  private readonly gone: Set<NodeId>
  /** Of these more may have changed than what arrives. */
  private readonly touched: Set<NodeId>
  /** To be evaluated, because they were touched or because other values arrive. */
  private readonly waiting: Set<NodeId>
  private readonly wiring: Wiring
  /** As many of the first nodes in order as have been worked out. */
  private done = 0

  /** Goes on where the pass before was left: what waited there waits here. */
  constructor(
    before: Whole | Pass,
    private readonly structure: Structure,
    { touched, gone }: Touched,
  ) {
    const left = before instanceof Pass ? before : undefined
    this.base = before instanceof Pass ? before.base : before
    this.fresh = new Map(left?.fresh)
    this.gone = new Set(left?.gone)
    this.touched = new Set(left?.touched)
    this.waiting = new Set(left?.waiting)
    for (const id of gone) this.forget(id)
    for (const id of touched) {
      this.touched.add(id)
      this.waiting.add(id)
    }
    this.wiring = wiringOf(structure.document)
  }

  /** What a node is, whether or not it waits. */
  node(id: NodeId): CheckedNode | undefined {
    return this.fresh.get(id) ?? (this.gone.has(id) ? undefined : this.base.nodes.get(id))
  }

  /** Works out what comes up to a node in order. */
  workUpTo(id: NodeId): void {
    if (this.waiting.size > 0) this.work(this.rank(id))
  }

  /** Works out the rest. */
  finish(): Whole {
    const { order, stray } = this.structure
    const { base, fresh, gone } = this
    this.work(Number.POSITIVE_INFINITY)
    const evaluated = [...fresh.keys()].filter((id) => fresh.get(id) !== base.nodes.get(id))
    if (evaluated.length + gone.size === 0 && order === base.order && stray === base.stray)
      return { ...base, evaluated }
    const changed = [...gone, ...evaluated]
    const nodes = base.nodes.with(changed.map((id) => [id, fresh.get(id)]))
    const haveOtherProblems =
      order !== base.order ||
      stray !== base.stray ||
      evaluated.some((id) => nodes.get(id)?.problems !== base.nodes.get(id)?.problems)
    const problems = haveOtherProblems ? problemsOf(this.structure, nodes) : base.problems
    return { nodes, step: { before: new WeakRef(base.nodes), changed }, problems, evaluated, order, stray }
  }

  /** Works out what comes up to a rank, and with it. */
  private work(rank: number): void {
    const { order } = this.structure
    while (this.waiting.size > 0) {
      const id = order[this.done]
      if (id === undefined || this.rank(id) > rank) return
      this.done++
      this.visit(id)
    }
  }

  private rank(id: NodeId): number {
    return this.structure.ranks.get(id) ?? -1
  }

  private visit(id: NodeId): void {
    if (!this.waiting.delete(id)) return
    const { document, registry, arrivals } = this.structure
    const at = arrivals.get(id) ?? NOTHING_ARRIVES
    const old = this.node(id)
    const now =
      old && !this.touched.has(id)
        ? evaluateAnew(old, at, this)
        : evaluateNode(document, id, registry, at, false, this, old)
    if (now === old) return
    this.fresh.set(id, now)
    if (now.outputs !== old?.outputs) this.pass(id, now.outputs, old?.outputs)
  }

  /** Values that are others than before wait for the nodes that take them. */
  private pass(
    id: NodeId,
    outputs: CheckedNode['outputs'],
    before: CheckedNode['outputs'] | undefined,
  ): void {
    const wires = this.wiring.outOf(id)
    for (let i = 0; i < wires.length; i++) {
      const { from, to } = wires[i]![1]
      if (outputs[from[1]] !== before?.[from[1]]) this.waiting.add(to[0])
    }
  }

  private forget(id: NodeId): void {
    this.gone.add(id)
    this.fresh.delete(id)
    this.waiting.delete(id)
  }
}
