import { dictionary } from '../base/lookup.ts'
import type { Changes } from '../document/changes.ts'
import type { GraphDocument, GraphNode, NodeId, WireId } from '../document/document.ts'
import type { Problem } from '../document/problem.ts'
import { wiringOf } from '../document/wiring.ts'
import type { Registry } from '../node/registry.ts'
import type { PortValue } from '../values/port-value.ts'
import type { Arrivals } from './arrivals.ts'
import { noteChangedNodes } from './changed-nodes.ts'
import type { CheckedGraph, CheckedNode } from './checked-graph.ts'
import { evaluateNode } from './evaluate-node.ts'
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
  const wires = new Wires(dictionary())
  const evaluated: NodeId[] = []
  for (const id of order) {
    const at = arrivals.get(id) ?? NOTHING_ARRIVES
    const before = previous?.nodes[id]
    nodes[id] = evaluateNode(document, id, registry, at, cyclic.has(id), nodes, before)
    if (nodes[id] !== before) evaluated.push(id)
    wires.note(at, nodes)
  }
  return { document, order, nodes, wires: wires.now, problems: problemsOf(order, nodes, stray), evaluated }
}

/** From what an edit touched onwards, as far as values change. */
function checkOnwards(
  previous: CheckedGraph,
  before: Structure,
  { structure, changes, renewed }: NextStructure,
): CheckedGraph {
  const { document, registry, order, arrivals, stray } = structure
  const { waiting, gone } = touchedNodes(previous.document, document, changes, renewed)
  // They look at parameters of nodes that no wire brings them.
  if (changes.nodes.size > 0 || changes.wires.size > 0) for (const id of structure.sweeps) waiting.add(id)
  if (waiting.size === 0 && gone.length === 0 && structure.order === before.order && stray === before.stray)
    return { ...previous, document, evaluated: [] }
  const nodes = dictionary(previous.nodes)
  const wires = new Wires(previous.wires)
  const evaluated: NodeId[] = []
  for (const id of gone) {
    delete nodes[id]
    wires.forget(before.arrivals.get(id))
  }
  const wiring = wiringOf(document)
  for (const id of order) {
    if (waiting.size === 0) break
    if (!waiting.delete(id)) continue
    const at = arrivals.get(id) ?? NOTHING_ARRIVES
    const old = previous.nodes[id]
    const now = evaluateNode(document, id, registry, at, false, nodes, old)
    nodes[id] = now
    if (before.arrivals.get(id) !== at) wires.forget(before.arrivals.get(id))
    wires.note(at, nodes)
    if (now === old) continue
    evaluated.push(id)
    for (const [, { from, to }] of wiring.outOf(id))
      if (now.outputs[from[1]] !== old?.outputs[from[1]] && Object.hasOwn(document.nodes, to[0]))
        waiting.add(to[0])
  }
  const haveChanged =
    order !== before.order ||
    stray !== before.stray ||
    evaluated.some((id) => nodes[id]?.problems !== previous.nodes[id]?.problems)
  const problems = haveChanged ? problemsOf(order, nodes, stray) : previous.problems
  const graph = { document, order, nodes, wires: wires.now, problems, evaluated }
  noteChangedNodes(previous, graph, [...gone, ...evaluated])
  return graph
}

/** Where a pass begins, and which nodes there are no longer. */
function touchedNodes(
  { nodes: before }: GraphDocument,
  { nodes: now }: GraphDocument,
  changes: Changes,
  renewed: ReadonlySet<NodeId>,
): { readonly waiting: Set<NodeId>; readonly gone: readonly NodeId[] } {
  const waiting = new Set(renewed)
  const gone: NodeId[] = []
  for (const id of changes.nodes) {
    if (!Object.hasOwn(now, id)) gone.push(id)
    else if (!Object.hasOwn(before, id) || !isSameNode(before[id], now[id])) waiting.add(id)
  }
  return { waiting, gone }
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

/** What each wire carries, copied from the pass before only when something else flows. */
class Wires {
  #own: Record<string, PortValue> | undefined

  constructor(private readonly before: CheckedGraph['wires']) {}

  get now(): CheckedGraph['wires'] {
    return this.#own ?? this.before
  }

  /** The wires of a node no longer count, or are to be noted anew. */
  forget(at: Arrivals | undefined): void {
    for (const arriving of at?.ports.values() ?? [])
      for (const { wire } of arriving) this.#set(wire, undefined)
  }

  /** What arrives at a node. */
  note(at: Arrivals, nodes: CheckedNodes): void {
    for (const arriving of at.ports.values())
      for (const { wire, from } of arriving) this.#set(wire, nodes[from[0]]?.outputs[from[1]])
  }

  #set(wire: WireId, value: PortValue | undefined): void {
    if (this.now[wire] === value) return
    this.#own ??= dictionary(this.before)
    if (value === undefined) delete this.#own[wire]
    else this.#own[wire] = value
  }
}

const NOTHING_ARRIVES: Arrivals = { ports: new Map(), problems: [] }
