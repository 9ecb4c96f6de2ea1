import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { apply } from '../../graph/document/apply.ts'
import type { NodeId, Position } from '../../graph/document/document.ts'
import type { Operation } from '../../graph/document/operation.ts'
import type { NextStep } from '../../graph/guide/next-step.ts'
import { stepOperations } from '../../graph/guide/step-operations.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { besideCard } from '../layout/beside-card.ts'
import { cardSize, type Rect, type Size } from '../layout/card-geometry.ts'
import { freePlace } from '../layout/free-place.ts'
import { makeRoom } from '../layout/make-room.ts'
import { noteRect } from '../layout/part-rects.ts'

/** What is on the canvas, as far as it is in the way. */
export interface Ground {
  readonly rectOf: (id: NodeId) => Rect
  /** Cards and notes. */
  readonly taken: readonly Rect[]
  /** Where the first card goes. */
  readonly start: Position
}

/** A step as one change of the graph, and where its new node will stand. */
export interface PlacedStep {
  readonly step: NextStep
  readonly operation: Extract<Operation, { readonly kind: 'batch' }>
  readonly added?: { readonly id: NodeId; readonly type: string; readonly rect: Rect }
}

/** Finds a place for what a step adds: on no other card, behind what it follows, before what it feeds. */
export function placeStep(
  graph: CheckedGraph,
  registry: Registry,
  step: NextStep,
  { rectOf, taken, start }: Ground,
): PlacedStep {
  const size = cardSize(step.kind === 'add' ? registry.get(step.type) : undefined)
  const position = freePlace({ ...wantedPlace(graph, step, size, rectOf, start), ...size }, taken)
  const change = stepOperations(graph, registry, step, position)
  const isInWire = step.kind === 'fix' || (step.kind === 'add' && step.into !== undefined)
  const room = isInWire ? makeRoom(graph.document, registry, change, rectOf) : []
  const operation = { kind: 'batch', operations: [...change, ...room] } as const
  const node = change.find((each) => each.kind === 'add-node')
  if (!node) return { step, operation }
  const after = apply(graph.document, operation)
  const at = after.ok ? after.value.document.nodes[node.id]!.position : node.node.position
  const rect = { ...at, ...cardSize(registry.get(node.node.type)) }
  return { step, operation, added: { id: node.id, type: node.node.type, rect } }
}

function wantedPlace(
  graph: CheckedGraph,
  step: NextStep,
  size: Size,
  rectOf: (id: NodeId) => Rect,
  start: Position,
): Position {
  if (step.kind !== 'add') return start
  if (step.from) return besideCard(graph.document, step.from[0], 'out', size, rectOf)
  return step.to ? besideCard(graph.document, step.to[0], 'in', size, rectOf) : start
}

/** Where cards are by the document alone, for steps that are worked out ahead of the screen. */
export function groundOf(graph: CheckedGraph, registry: Registry, start: Position): Ground {
  const rectOf = (id: NodeId): Rect => {
    const { type, position } = graph.document.nodes[id]!
    return { ...position, ...cardSize(registry.get(type), graph.node(id)) }
  }
  const notes = Object.values(graph.document.notes).map(noteRect)
  return { rectOf, taken: [...Object.keys(graph.document.nodes).map(rectOf), ...notes], start }
}
