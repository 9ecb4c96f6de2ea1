import type { WireId } from '../document/document.ts'
import type { PortValue } from '../values/port-value.ts'
import type { CheckedGraph } from './checked-graph.ts'

/** What flows in a wire, where it is known and the node at its end can take it. */
export function valueIn(graph: CheckedGraph, id: WireId): PortValue | undefined {
  const wire = graph.document.wires[id]
  if (!wire) return undefined
  const { from, to } = wire
  const receiver = graph.node(to[0])
  if (!receiver?.definition?.inputs[to[1]]) return undefined
  if (receiver.basis.structural.some((problem) => problem.wire === id)) return undefined
  return graph.node(from[0])?.outputs[from[1]]
}
