import type { GraphDocument, NodeId, Position } from '../document/document.ts'
import type { Operation } from '../document/operation.ts'
import { type WireEntry, wiringOf } from '../document/wiring.ts'
import type { Registry } from '../node/registry.ts'

/** Layers behind which there is no picture any more. */
const FLATTENING: ReadonlySet<string> = new Set(['flatten', 'dense', 'global-pooling', 'weighted-sum'])

/** The nearest node before this one that makes a flat row of what comes; nothing where the data itself is flat. */
export function flatteningBefore(
  document: GraphDocument,
  registry: Registry,
  node: NodeId,
): NodeId | undefined {
  const wiring = wiringOf(document)
  let found: NodeId | undefined
  // The first of a row of them: behind it nothing is a picture.
  for (let id: NodeId | undefined = node, steps = 0; id !== undefined && steps < 1000; steps++) {
    const [arriving, ...others]: readonly WireEntry[] = wiring.into(id)
    if (!arriving || others.length > 0) break
    id = arriving[1].from[0]
    const type = document.nodes[id]?.type ?? ''
    if (registry.get(type)?.plan.kind !== 'layer') break
    if (FLATTENING.has(type)) found = id
  }
  return found
}

/**
 * Takes a node with one input and one output out of where it stands, and puts it before another one of the chain that
 * leads to it. Their cards change places, so that wires still run to the right.
 */
export function putBefore(
  document: GraphDocument,
  registry: Registry,
  node: NodeId,
  other: NodeId,
): readonly Operation[] {
  const wiring = wiringOf(document)
  const [arriving] = wiring.into(node)
  const [before] = wiring.into(other)
  const [output] = Object.keys(registry.get(document.nodes[node]?.type ?? '')?.outputs ?? {})
  if (!arriving || !before || output === undefined) return []
  const behind = wiring.outOf(node)
  const { from: source, to: input } = arriving[1]
  return [
    ...[arriving, before, ...behind].map(([id]): Operation => ({ kind: 'remove-wire', id })),
    { kind: 'add-wire', id: before[0], wire: { from: before[1].from, to: input } },
    { kind: 'add-wire', id: arriving[0], wire: { from: [node, output], to: before[1].to } },
    ...behind.map(([id, { to }]): Operation => ({ kind: 'add-wire', id, wire: { from: source, to } })),
    { kind: 'move-nodes', positions: rotated(document, chainBetween(document, other, node)) },
  ]
}

/** From one node of a chain to another behind it. */
function chainBetween(document: GraphDocument, first: NodeId, last: NodeId): readonly NodeId[] {
  const chain = [last]
  for (let id = last; id !== first; chain.unshift(id)) {
    const before = wiringOf(document).into(id)[0]?.[1].from[0]
    if (before === undefined || chain.includes(before)) break
    id = before
  }
  return chain
}

/** The last one stands where the first stood, and every other where the next one did. */
function rotated(document: GraphDocument, chain: readonly NodeId[]): Readonly<Record<NodeId, Position>> {
  const positions = chain.map((id) => document.nodes[id]!.position)
  return Object.fromEntries(
    chain.map((id, i) => [id, i + 1 < chain.length ? positions[i + 1]! : positions[0]!]),
  )
}
