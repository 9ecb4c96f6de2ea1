import { SharedMap } from '../base/shared-map.ts'
import type { GraphDocument, GraphNode, NodeId } from '../document/document.ts'
import type { Registry } from '../node/registry.ts'
import { NOTHING_ARRIVES } from './arrivals.ts'
import type { CheckedGraph, CheckedNode } from './checked-graph.ts'
import { evaluateNode } from './evaluate-node.ts'
import { begunWith, lazyGraph } from './lazy-graph.ts'
import { Pass, type Touched } from './pass.ts'
import { type NextStructure, type Structure, structureAfter, wholeStructure } from './structure.ts'
import { problemsOf, type Whole } from './whole.ts'

/**
 * Works out what flows through a graph: every node once, inputs before users. With the result of the pass before,
 * only nodes whose own parameters or arriving values changed are evaluated again, no others are looked at, and none
 * before somebody asks for it.
 */
export function check(document: GraphDocument, registry: Registry, previous?: CheckedGraph): CheckedGraph {
  const before = previous && begunWith(previous)
  const known = before?.structure.registry === registry ? before : undefined
  const next = known && structureAfter(known.structure, document)
  const structure = next?.structure ?? wholeStructure(document, registry)
  const isOnwards = known && next && known.structure.cyclic.size === 0 && structure.cyclic.size === 0
  return lazyGraph(
    structure,
    isOnwards
      ? new Pass(known.soFar(), structure, touchedNodes(known.structure.document, next))
      : checkWhole(structure, previous),
  )
}

/** Every node in order. Those on a circle must not see what came out behind them in the pass before. */
function checkWhole(structure: Structure, previous: CheckedGraph | undefined): Whole {
  const { document, registry, order, cyclic, arrivals, stray } = structure
  const nodes = new Map<NodeId, CheckedNode>()
  const evaluated: NodeId[] = []
  const known = { node: (id: NodeId) => nodes.get(id) }
  for (const id of order) {
    const at = arrivals.get(id) ?? NOTHING_ARRIVES
    const before = previous?.node(id)
    const node = evaluateNode(document, id, registry, at, cyclic.has(id), known, before)
    nodes.set(id, node)
    if (node !== before) evaluated.push(id)
  }
  const all = new SharedMap(nodes)
  return { nodes: all, problems: problemsOf(structure, all), evaluated, order, stray }
}

/** Where an edit begins to change what flows. */
function touchedNodes(
  { nodes: before }: GraphDocument,
  { structure, changes, renewed }: NextStructure,
): Touched {
  const { document, sweeps } = structure
  const { nodes: now } = document
  const touched = new Set(renewed)
  const gone: NodeId[] = []
  for (const id of changes.nodes) {
    if (!Object.hasOwn(now, id)) gone.push(id)
    else if (!Object.hasOwn(before, id) || !isSameNode(before[id], now[id])) touched.add(id)
  }
  // They look at parameters of nodes that no wire brings them.
  if (changes.nodes.size > 0 || changes.wires.size > 0) for (const id of sweeps) touched.add(id)
  return { touched, gone }
}

/** Only the position or the name differs: a node being dragged must cost nothing. */
function isSameNode(a: GraphNode | undefined, b: GraphNode | undefined): boolean {
  if (a === b) return true
  if (!a || !b) return false
  return a.type === b.type && a.version === b.version && a.params === b.params && a.intended === b.intended
}
