import { dictionary } from '../base/lookup.ts'
import type { Changes } from '../document/changes.ts'
import type { GraphDocument, GraphNode, NodeId } from '../document/document.ts'
import type { Problem } from '../document/problem.ts'
import { type Wiring, wiringOf } from '../document/wiring.ts'
import type { Registry } from '../node/registry.ts'
import type { Arrivals } from './arrivals.ts'
import { noteChangedNodes } from './changed-nodes.ts'
import type { CheckedGraph, CheckedNode } from './checked-graph.ts'
import { evaluateAnew, evaluateNode } from './evaluate-node.ts'
import { type NextStructure, type Structure, structureAfter, wholeStructure } from './structure.ts'

type CheckedNodes = Readonly<Record<NodeId, CheckedNode>>

/**
 * Works out what flows through a graph: every node once, inputs before users. With the result of the pass before,
 * only nodes whose own parameters or arriving values changed are evaluated again, and no others are looked at.
 */
export function check(document: GraphDocument, registry: Registry, previous?: CheckedGraph): CheckedGraph {
  const before = previous && structures.get(previous)
  const known = before?.registry === registry ? before : undefined
  const next = known && structureAfter(known, document)
  const structure = next?.structure ?? wholeStructure(document, registry)
  const graph =
    previous && known && next && known.cyclic.size === 0 && structure.cyclic.size === 0
      ? checkOnwards(previous, known, next)
      : checkWhole(document, structure, previous)
  structures.set(graph, structure)
  return graph
}

/** Of the graphs that were checked, for the pass after. */
const structures = new WeakMap<CheckedGraph, Structure>()

/** Every node in order. Those on a circle must not see what came out behind them in the pass before. */
function checkWhole(
  document: GraphDocument,
  { registry, order, cyclic, arrivals, stray }: Structure,
  previous: CheckedGraph | undefined,
): CheckedGraph {
  const nodes: Record<NodeId, CheckedNode> = dictionary()
  const evaluated: NodeId[] = []
  for (const id of order) {
    const at = arrivals.get(id) ?? NOTHING_ARRIVES
    const before = previous?.nodes[id]
    nodes[id] = evaluateNode(document, id, registry, at, cyclic.has(id), nodes, before)
    if (nodes[id] !== before) evaluated.push(id)
  }
  return { document, order, nodes, problems: problemsOf(order, nodes, stray), evaluated }
}

/** From what an edit touched onwards, as far as values change. */
function checkOnwards(
  previous: CheckedGraph,
  before: Structure,
  { structure, changes, renewed }: NextStructure,
): CheckedGraph {
  const { document, order, stray } = structure
  const { touched, gone } = touchedNodes(previous.document, document, changes, renewed)
  // They look at parameters of nodes that no wire brings them.
  if (changes.nodes.size > 0 || changes.wires.size > 0) for (const id of structure.sweeps) touched.add(id)
  if (touched.size === 0 && gone.length === 0 && order === before.order && stray === before.stray)
    return { ...previous, document, evaluated: [] }
  const pass = new Pass(previous, structure, touched)
  for (const id of gone) delete pass.nodes[id]
  for (let i = 0; i < order.length && pass.waiting.size > 0; i++) pass.visit(order[i]!)
  const { nodes, evaluated } = pass
  const haveChanged = order !== before.order || stray !== before.stray || pass.hasOtherProblems
  const problems = haveChanged ? problemsOf(order, nodes, stray) : previous.problems
  const graph = { document, order, nodes, problems, evaluated }
  noteChangedNodes(previous, graph, gone.length > 0 ? [...gone, ...evaluated] : evaluated)
  return graph
}

/**
 * One way through the nodes behind an edit. What is done for each is a method of its own, because engines make fast what
 * is called a thousand times, not a loop that is entered once.
 */
class Pass {
  readonly nodes: Record<NodeId, CheckedNode>
  readonly evaluated: NodeId[] = []
  /** To be evaluated, because it was touched or because other values arrive. */
  readonly waiting: Set<NodeId>
  hasOtherProblems = false
  private readonly wiring: Wiring

  constructor(
    private readonly previous: CheckedGraph,
    private readonly structure: Structure,
    private readonly touched: ReadonlySet<NodeId>,
  ) {
    this.nodes = dictionary(previous.nodes)
    this.waiting = new Set(touched)
    this.wiring = wiringOf(structure.document)
  }

  visit(id: NodeId): void {
    if (!this.waiting.delete(id)) return
    const { document, registry, arrivals } = this.structure
    const at = arrivals.get(id) ?? NOTHING_ARRIVES
    const old = this.previous.nodes[id]
    const now =
      old && !this.touched.has(id)
        ? evaluateAnew(old, at, this.nodes)
        : evaluateNode(document, id, registry, at, false, this.nodes, old)
    if (now === old) return
    this.nodes[id] = now
    this.evaluated.push(id)
    this.hasOtherProblems ||= now.problems !== old?.problems
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
}

/** Where a pass begins, and which nodes there are no longer. */
function touchedNodes(
  { nodes: before }: GraphDocument,
  { nodes: now }: GraphDocument,
  changes: Changes,
  renewed: ReadonlySet<NodeId>,
): { readonly touched: Set<NodeId>; readonly gone: readonly NodeId[] } {
  const touched = new Set(renewed)
  const gone: NodeId[] = []
  for (const id of changes.nodes) {
    if (!Object.hasOwn(now, id)) gone.push(id)
    else if (!Object.hasOwn(before, id) || !isSameNode(before[id], now[id])) touched.add(id)
  }
  return { touched, gone }
}

/** Only the position or the name differs: a node being dragged must cost nothing. */
function isSameNode(a: GraphNode | undefined, b: GraphNode | undefined): boolean {
  if (a === b) return true
  if (!a || !b) return false
  return a.type === b.type && a.version === b.version && a.params === b.params && a.intended === b.intended
}

/** Every problem of every node, in order, behind those of wires that lead nowhere. */
function problemsOf(
  order: readonly NodeId[],
  nodes: CheckedNodes,
  stray: readonly Problem[],
): readonly Problem[] {
  const problems = [...stray]
  for (const id of order) for (const each of nodes[id]?.problems ?? []) problems.push(each)
  return problems
}

const NOTHING_ARRIVES: Arrivals = { inlets: [], problems: [] }
