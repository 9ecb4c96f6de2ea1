import { freshId, type NodeId, type Position, type WireId } from '../../../graph/document.ts'
import { insertInWire, newNode } from '../../../graph/fix-operations.ts'
import type { Operation } from '../../../graph/operation.ts'
import {
  cardWidth,
  estimateHeight,
  overlap,
  portOffset,
  type Rect,
  snapPosition,
} from '../../node/card-geometry.ts'
import { makeRoom } from '../../node/make-room.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { visibleRect } from '../view/viewport.ts'
import { addAndConnect, firstFittingPort } from './wire-operations.ts'
import { type LooseWire, otherSide } from './wire-rules.ts'

export interface Adding {
  /** Middle of the new card's title, or of the port that is wired; a free place in view where left out. */
  readonly place?: Position
  /** Wired to the new node's first port that fits. */
  readonly loose?: LooseWire
  /** Runs through the new node, where it fits. */
  readonly into?: WireId
}

/** Adds a node of a type, selects it and gives it the focus. One step of undo, whatever is wired with it. */
export function addNode(model: CanvasModel, type: string, adding: Adding = {}): NodeId | undefined {
  const { project, registry, selection, view } = model
  const document = project.document.value
  const { place, loose, into } = adding
  let operations: readonly Operation[] = []
  if (into !== undefined) {
    const inserted = insertInWire(document, registry, into, type)
    operations = [...inserted, ...makeRoom(document, registry, inserted)]
  }
  if (operations.length === 0 && loose && place) {
    const port = firstFittingPort(document, registry, loose, type)
    const at = port === undefined ? place : besidePort(model, type, loose, port, place)
    operations = addAndConnect(document, registry, loose, type, snapPosition(at))?.operations ?? []
  }
  if (operations.length === 0) {
    const width = cardWidth(registry.get(type))
    const at = place ? { x: place.x - width / 2, y: place.y - 16 } : freePlace(model, type)
    const id = freshId(type, document.nodes)
    operations = [{ kind: 'add-node', id, node: newNode(registry, type, snapPosition(at)) }]
  }
  const added = operations.find((operation) => operation.kind === 'add-node')?.id
  const done = project.perform({ name: 'add-node', operation: { kind: 'batch', operations } })
  if (!done.ok || added === undefined) return undefined
  selection.select({ nodes: [added] })
  // Its card comes with the next frames; only then can it be looked at.
  view.focus.whenShown(added, () => {
    // Where somebody put it, it can be seen.
    if (!place) view.reveal([added])
    view.focus.onNode(added, place !== undefined)
  })
  return added
}

/** Where a card goes so that its port is where the wire was dropped. */
function besidePort(
  { registry }: CanvasModel,
  type: string,
  loose: LooseWire,
  port: string,
  place: Position,
): Position {
  const definition = registry.get(type)
  const side = otherSide(loose.side)
  const names = Object.keys((side === 'in' ? definition?.inputs : definition?.outputs) ?? {})
  const offset = portOffset(side, names.indexOf(port), cardWidth(definition))
  return { x: place.x - offset.x, y: place.y - offset.y }
}

/** To the right of the one selected node, else near the middle of what is seen, covering nothing. */
function freePlace({ view, selection, registry }: CanvasModel, type: string): Position {
  const definition = registry.get(type)
  const size = { width: cardWidth(definition), height: estimateHeight(definition) }
  const cards = [...view.places.ids()].flatMap((id) => view.places.rect(id) ?? [])
  const free = (at: Position) => {
    const around: Rect = { x: at.x - 24, y: at.y - 24, width: size.width + 48, height: size.height + 48 }
    return !cards.some((card) => overlap(card, around))
  }
  const seen = visibleRect(view.viewport.value, view.size)
  const [one, ...others] = selection.value.nodes
  const beside = one !== undefined && others.length === 0 ? view.places.rect(one) : undefined
  const start = beside
    ? { x: beside.x + beside.width + 56, y: beside.y }
    : { x: seen.x + seen.width / 2 - size.width / 2, y: seen.y + seen.height / 2 - size.height / 2 }
  if (free(start)) return start
  // A spiral of squares around the first choice.
  for (let ring = 1; ring < 60; ring++)
    for (let step = 0; step < 8 * ring; step++) {
      const { x, y } = onRing(ring, step)
      const at = { x: start.x + x * 64, y: start.y + y * 48 }
      if (free(at)) return at
    }
  return start
}

/** The place number `step` on the square ring around 0,0, clockwise from the top middle. */
function onRing(ring: number, step: number): Position {
  const side = Math.floor((step + ring) / (2 * ring)) % 4
  const along = ((step + ring) % (2 * ring)) - ring
  return [
    { x: along, y: -ring },
    { x: ring, y: along },
    { x: -along, y: ring },
    { x: -ring, y: -along },
  ][side]!
}
