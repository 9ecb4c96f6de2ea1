import type { CheckedGraph } from '../check/checked-graph.ts'
import { fixOperations, insertInWire, newNode } from '../check/fix-operations.ts'
import { freshId, type PortRef, type Position } from '../document/document.ts'
import type { Operation } from '../document/operation.ts'
import type { Registry } from '../node/registry.ts'
import { fits } from '../values/port-value.ts'
import type { NextStep } from './next-step.ts'

/** What a step changes in the graph; empty for a run. `position`: where a new node goes that is put in no wire. */
export function stepOperations(
  graph: CheckedGraph,
  registry: Registry,
  step: NextStep,
  position: Position = { x: 0, y: 0 },
): readonly Operation[] {
  const { document } = graph
  const wireId = freshId('w', document.wires)
  switch (step.kind) {
    case 'run':
      return []
    case 'fix':
      return fixOperations(graph, registry, step.problem)
    case 'wire':
      return [{ kind: 'add-wire', id: wireId, wire: { from: step.from, to: step.to } }]
    case 'add': {
      const { type, params = {}, from, to, into } = step
      if (into !== undefined) return insertInWire(document, registry, into, type, params)
      const id = freshId(type, document.nodes)
      const wire = from ? wireFrom(from, id) : to ? wireTo(id, to) : undefined
      return [
        { kind: 'add-node', id, node: newNode(registry, type, position, params) },
        ...(wire ? [{ kind: 'add-wire', id: wireId, wire } as const] : []),
      ]
    }
  }

  function portType(side: 'inputs' | 'outputs', [node, port]: PortRef) {
    return registry.get(document.nodes[node]?.type ?? '')?.[side][port]?.type
  }

  function wireFrom(from: PortRef, id: string) {
    const out = portType('outputs', from)
    const inputs = Object.entries(registry.get(typeOf(id))?.inputs ?? {})
    // A network goes on in the network, also where data could be wired elsewhere.
    const fitting = inputs.filter(([, input]) => out && fits(out, input.type))
    const [port] = fitting.find(([, input]) => !input.optional) ?? fitting[0] ?? []
    return port === undefined ? undefined : { from, to: [id, port] as const }
  }

  function wireTo(id: string, to: PortRef) {
    const wanted = portType('inputs', to)
    const outputs = Object.entries(registry.get(typeOf(id))?.outputs ?? {})
    const [port] = outputs.find(([, output]) => wanted && fits(output.type, wanted)) ?? []
    return port === undefined ? undefined : { from: [id, port] as const, to }
  }

  function typeOf(id: string): string {
    return step.kind === 'add' ? step.type : id
  }
}
