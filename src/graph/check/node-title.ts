import type { NodeWord, Text } from '../base/text.ts'
import type { NodeId } from '../document/document.ts'
import { wiringOf } from '../document/wiring.ts'
import type { CheckedGraph } from './checked-graph.ts'

/** What a person calls a node: their own name for it, else the title its type gives it. */
export function nodeTitle(graph: CheckedGraph, id: NodeId): Text | NodeWord {
  const own = graph.document.nodes[id]?.label
  if (own !== undefined) return own
  const { definition, params, basis } = graph.node(id) ?? {}
  if (!definition || !basis) return graph.document.nodes[id]?.type ?? id
  // Parameters of a version from the future mean nothing here.
  const variant = params && basis.version <= definition.version ? definition.variant?.(params) : undefined
  return { kind: 'title', type: definition.type, variant }
}

/** The node at the other end of the first wire that brings a value of this kind. */
export function feederOf(graph: CheckedGraph, id: NodeId, kind: string): NodeId | undefined {
  const ports = Object.entries(graph.node(id)?.definition?.inputs ?? {})
  const port = ports.find(([, input]) => input.type === kind)?.[0]
  return port === undefined ? undefined : wiringOf(graph.document).into(id, port)[0]?.[1].from[0]
}
