import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import { fit } from '../../../graph/guide/rank-for-wire.ts'
import type { InputPort, NodeDefinition } from '../../../graph/node/define-node.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { fits } from '../../../graph/values/port-value.ts'
import type { LooseWire } from './wire-rules.ts'

/** A wire from or to the selected node, and the port of the new node at which it ends. */
export interface WireBeside {
  readonly loose: LooseWire
  readonly port: string
}

/**
 * How a new node of a type is wired with the one that is selected: behind it where what flows there fits the new node,
 * else before it where it still needs what the new node gives. Inputs that a node can do without are left alone.
 */
export function wireToSelected(
  graph: CheckedGraph,
  registry: Registry,
  selected: NodeId,
  type: string,
): WireBeside | undefined {
  const there = registry.get(graph.document.nodes[selected]?.type ?? '')
  const added = registry.get(type)
  return there && added && (behind(graph, selected, there, added) ?? before(graph, selected, there, added))
}

function behind(
  graph: CheckedGraph,
  selected: NodeId,
  there: NodeDefinition,
  added: NodeDefinition,
): WireBeside | undefined {
  const needed = neededOf(added)
  for (const [name, output] of Object.entries(there.outputs)) {
    const port = needed.find(([, input]) => fits(output.type, input.type))?.[0]
    if (port === undefined) continue
    const value = graph.node(selected)?.outputs[name]
    if (value === undefined || fit(added, value) === 1)
      return { loose: { fixed: [selected, name], side: 'out' }, port }
  }
  return undefined
}

function before(
  { document }: CheckedGraph,
  selected: NodeId,
  there: NodeDefinition,
  added: NodeDefinition,
): WireBeside | undefined {
  const wiring = wiringOf(document)
  for (const [name, input] of neededOf(there)) {
    if (wiring.into(selected, name).length > 0) continue
    // Data may begin a network, but what is trained ends in a layer.
    const takes = (from: InputPort['type']) =>
      there.category === 'layer' ? fits(from, input.type) : from === input.type
    const port = Object.entries(added.outputs).find(([, output]) => takes(output.type))?.[0]
    if (port !== undefined) return { loose: { fixed: [selected, name], side: 'in' }, port }
  }
  return undefined
}

const neededOf = ({ inputs }: NodeDefinition) =>
  Object.entries(inputs).filter(([, { optional }]) => !optional)
