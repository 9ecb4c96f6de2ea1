import type { GraphDocument, NodeId, PortRef } from '../document/document.ts'
import type { Fix, Problem } from '../document/problem.ts'
import { wiringOf } from '../document/wiring.ts'
import { CATEGORIES, type NodeDefinition } from '../node/define-node.ts'
import type { Registry } from '../node/registry.ts'
import { fits, type PortType } from '../values/port-value.ts'
import { openOutputs } from './open-outputs.ts'
import { flatteningBefore } from './put-before.ts'

/** What a problem's button does in the graph as it is now; nothing where there is no fix that would help. */
export function resolveFix(document: GraphDocument, registry: Registry, problem: Problem): Fix | undefined {
  const { fix, node } = problem
  if (!fix) return undefined
  const isThere = node !== undefined && Object.hasOwn(document.nodes, node)
  switch (fix.kind) {
    case 'supply':
      return isThere ? supply(document, registry, node, fix.port) : undefined
    case 'clear': {
      const [wire] = isThere ? wiringOf(document).into(node, fix.port) : []
      return wire && { kind: 'unwire', wire: wire[0] }
    }
    case 'open-circle':
      return isThere ? openCircle(document, node) : undefined
    case 'before-flat':
      return isThere && flatteningBefore(document, registry, node) ? fix : undefined
    default:
      return fix
  }
}

function openCircle(document: GraphDocument, node: NodeId): Fix | undefined {
  const behind = wiringOf(document).behind(node)
  // The last one that was drawn is the one that closed the circle, as far as its id tells.
  const closing = wiringOf(document)
    .into(node)
    .filter(([, { from }]) => behind.has(from[0]))
    .at(-1)
  return closing && { kind: 'unwire', wire: closing[0] }
}

/** Everybody may have one of these; of what else a node puts out, one that is in use is somebody else's. */
const SHARED: ReadonlySet<PortType> = new Set(['model', 'metrics'])

function supply(document: GraphDocument, registry: Registry, node: NodeId, port: string): Fix | undefined {
  const definition = registry.get(document.nodes[node]!.type)
  const input = definition?.inputs[port]
  if (!definition || !input) return undefined
  const from = nearestOutput(document, registry, node, input.type)
  if (from) return { kind: 'wire', port, from }
  // Something made up would be no other branch of what is there.
  if (wiringOf(document).into(node, port).length > 0) return undefined
  const type = feederFor(registry, definition, input.type)
  return type === undefined ? undefined : { kind: 'feed', port, type }
}

/** The nearest output that fits and is free, one of the very type before one that becomes it. */
function nearestOutput(
  document: GraphDocument,
  registry: Registry,
  node: NodeId,
  wanted: PortType,
): PortRef | undefined {
  const behind = wiringOf(document).behind(node)
  const here = document.nodes[node]!.position
  const outputs = SHARED.has(wanted) ? allOutputs(document, registry) : openOutputs(document, registry)
  const ranked = outputs
    .filter(({ port, type }) => fits(type, wanted) && !behind.has(port[0]))
    .map(({ port, type }) => {
      const { x, y } = document.nodes[port[0]]!.position
      return { port, other: Number(type !== wanted), distance: Math.hypot(x - here.x, y - here.y) }
    })
  ranked.sort((a, b) => a.other - b.other || a.distance - b.distance)
  return ranked[0]?.port
}

function allOutputs(document: GraphDocument, registry: Registry) {
  return Object.entries(document.nodes).flatMap(([id, { type }]) =>
    Object.entries(registry.get(type)?.outputs ?? {}).map(([name, output]) => ({
      port: [id, name] as PortRef,
      type: output.type,
    })),
  )
}

/**
 * The node type that is added: the first in the library that puts out what is wanted and needs the least itself. A
 * network that is trained ends in a layer, so it is not fed by bare data.
 */
function feederFor(registry: Registry, { category }: NodeDefinition, wanted: PortType): string | undefined {
  const isLayer = category === 'layer'
  if (wanted === 'network' && !isLayer) return registry.has('dense') ? 'dense' : undefined
  const needs = ({ inputs }: NodeDefinition) =>
    Object.values(inputs).filter(({ optional }) => !optional).length
  const rank = (a: NodeDefinition) => CATEGORIES.indexOf(a.category) * 1000 + a.place
  const [best] = [...registry.values()]
    .filter(({ fromFiles }) => !fromFiles)
    .filter(({ outputs }) => Object.values(outputs).some(({ type }) => fits(type, wanted)))
    .sort((a, b) => needs(a) - needs(b) || rank(a) - rank(b))
  return best?.type
}
