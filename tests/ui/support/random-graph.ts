import fc from 'fast-check'
import {
  emptyDocument,
  freshId,
  type GraphDocument,
  type GraphNode,
  type Wire,
} from '../../../src/graph/document/document.ts'
import type { Registry } from '../../../src/graph/node/registry.ts'
import { fittingPorts } from '../../../src/ui/canvas/wiring/wire-rules.ts'

/** Graphs of any node types, wired at random as far as the rules allow: never a circle, never a type that does not fit. */
export function graphs(registry: Registry): fc.Arbitrary<GraphDocument> {
  const types = [...registry.keys()]
  const place = fc.integer({ min: -2000, max: 2000 })
  const node = fc.record({ type: fc.constantFrom(...types), x: place, y: place })
  return fc
    .record({ nodes: fc.array(node, { maxLength: 14 }), picks: fc.array(fc.nat(), { maxLength: 30 }) })
    .map(({ nodes, picks }) => wired(registry, placed(registry, nodes), picks))
}

function placed(
  registry: Registry,
  nodes: readonly { readonly type: string; readonly x: number; readonly y: number }[],
): GraphDocument {
  const entries: Record<string, GraphNode> = {}
  for (const { type, x, y } of nodes)
    entries[freshId(type, entries)] = {
      type,
      version: registry.get(type)!.version,
      params: {},
      position: { x, y },
    }
  return { ...emptyDocument('random', 'Random'), nodes: entries }
}

function wired(registry: Registry, document: GraphDocument, picks: readonly number[]): GraphDocument {
  let current = document
  for (const pick of picks) {
    const outputs = Object.entries(current.nodes).flatMap(([id, { type }]) =>
      Object.keys(registry.get(type)!.outputs).map((port) => [id, port] as const),
    )
    if (outputs.length === 0) break
    const fixed = outputs[pick % outputs.length]!
    const free = fittingPorts(current, registry, { fixed, side: 'out' }).filter(({ taken }) => !taken)
    if (free.length === 0) continue
    const wire: Wire = { from: fixed, to: free[(pick >> 4) % free.length]!.port }
    current = { ...current, wires: { ...current.wires, [freshId('w', current.wires)]: wire } }
  }
  return current
}
