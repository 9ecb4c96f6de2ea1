import type { GraphDocument, GraphNode, NodeId } from '../document/document.ts'
import type { Fact, Problem, ProblemDraft } from '../document/problem.ts'
import type { AnyInputs, AnyParams, NodeDefinition, WeightCount } from '../node/define-node.ts'
import type { PortValue } from '../values/port-value.ts'

/**
 * `ready`: everything is known. `waiting`: nothing wrong here, but a node before it has a problem or a cycle.
 * `problem`: at least one error stands at this node.
 */
export type NodeStatus = 'ready' | 'waiting' | 'problem'

/**
 * What the evaluation of a node looks at besides what arrives: with equal bases and inputs it comes out the same. The
 * same object as long as nothing of it changes.
 */
export interface Basis {
  readonly type: string
  readonly version: number
  readonly set: AnyParams
  readonly intended?: GraphNode['intended']
  /** Cycles, missing inputs and wires that do not fit. */
  readonly structural: readonly Problem[]
  /** Of a sweep: what is wrong with the parameters of other nodes that it varies. */
  readonly axes: readonly ProblemDraft[]
  /** What the parameters are, and what is wrong whatever arrives: these follow from the rest. */
  readonly params: AnyParams
  readonly wrong: readonly Problem[]
}

export interface CheckedNode {
  readonly id: NodeId
  /** Missing for a type this version does not know. */
  readonly definition?: NodeDefinition
  readonly params: AnyParams
  readonly inputs: AnyInputs
  readonly outputs: Readonly<Record<string, PortValue>>
  readonly weights?: WeightCount
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
  readonly status: NodeStatus
  readonly basis: Basis
}

/** Nodes as far as they are known. */
export interface KnownNodes {
  node(id: NodeId): CheckedNode | undefined
}

/**
 * A document with the meaning of every node: what flows where, how many weights, what is wrong. After an edit it is
 * worked out as far as somebody asks: `node` works out no more than what comes up to that node in `order`, so that a
 * thousand nodes out of sight do not hold up those on the screen; `problems` and `evaluated` need all of them.
 */
export interface CheckedGraph extends KnownNodes {
  readonly document: GraphDocument
  /** Inputs before users; nodes on or behind a cycle come last. */
  readonly order: readonly NodeId[]
  /** The type of a node, whatever flows; missing for one that this version does not know. */
  definition(id: NodeId): NodeDefinition | undefined
  /** Every problem of every node, in order; wires that lead nowhere included. */
  readonly problems: readonly Problem[]
  /** The nodes whose `infer` ran in this pass; the others were taken over from the pass before. */
  readonly evaluated: readonly NodeId[]
}

/** Every node, inputs before users. */
export function checkedNodes(graph: CheckedGraph): readonly CheckedNode[] {
  return graph.order.flatMap((id) => graph.node(id) ?? [])
}
