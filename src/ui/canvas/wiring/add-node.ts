import { insertInWire, newNode } from '../../../graph/check/fix-operations.ts'
import { freshId, type NodeId, type Position, type WireId } from '../../../graph/document/document.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import { besideCard } from '../../layout/beside-card.ts'
import { cardSize, cardWidth, portOffset, type Size, snapPosition } from '../../layout/card-geometry.ts'
import { freePlace } from '../../layout/free-place.ts'
import { makeRoom } from '../../layout/make-room.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { cardRect, takenPlaces } from '../taken-places.ts'
import { visibleRect } from '../view/viewport.ts'
import { addAndConnect, addWired, firstFittingPort } from './wire-operations.ts'
import { type LooseWire, otherSide } from './wire-rules.ts'
import { type WireBeside, wireToSelected } from './wire-to-selected.ts'

/** From the top of a card to the middle of its title. */
const TITLE_MIDDLE = 16

export interface Adding {
  /** Middle of the new card's title, or of the port that is wired, or near it; in view where left out. */
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
  const size = cardSize(registry.get(type))
  const free = (wanted: Position) => freePlace({ ...wanted, ...size }, takenPlaces(model))
  let wanted: Position | undefined
  let operations: readonly Operation[] = []
  if (into !== undefined) {
    const inserted = insertInWire(document, registry, into, type)
    operations = [...inserted, ...makeRoom(document, registry, inserted, (id) => cardRect(model, id))]
  }
  if (operations.length === 0 && loose && place) {
    const port = firstFittingPort(document, registry, loose, type)
    wanted = port === undefined ? place : besidePort(model, type, loose, port, place)
    operations = addAndConnect(document, registry, loose, type, free(wanted))
  }
  const beside = operations.length === 0 && !loose ? wireBeside(model, type) : undefined
  if (beside) {
    wanted = place
      ? aroundTitle(place, size)
      : besideSelected(model, beside.loose.fixed[0], beside.loose.side, size)
    operations = addWired(document, registry, beside, type, free(wanted))
  }
  if (operations.length === 0) {
    wanted = place ? aroundTitle(place, size) : besideOrInView(model, size)
    const id = freshId(type, document.nodes)
    operations = [{ kind: 'add-node', id, node: newNode(registry, type, free(wanted)) }]
  }
  const added = operations.find((operation) => operation.kind === 'add-node')?.id
  const done = project.perform({ name: 'add-node', operation: { kind: 'batch', operations } })
  if (!done.ok || added === undefined) return undefined
  selection.select({ nodes: [added] })
  const at = project.document.value.nodes[added]!.position
  const asked = wanted && snapPosition(wanted)
  // Where somebody put it, it can be seen.
  const isThere = place !== undefined && asked?.x === at.x && asked.y === at.y
  // Its card comes with the next frames; only then can it be looked at.
  view.focus.whenShown(added, () => {
    // With room for what will be wrong with it, which is drawn later still.
    if (!isThere) view.revealRect({ ...at, ...size })
    view.focus.onNode(added, isThere)
  })
  return added
}

/** How the new node is wired with the one that is selected. */
function wireBeside({ project, registry, selection }: CanvasModel, type: string): WireBeside | undefined {
  const [one, ...others] = selection.value.nodes
  if (one === undefined || others.length > 0) return undefined
  return wireToSelected(project.checked.value, registry, one, type)
}

function aroundTitle({ x, y }: Position, { width }: Size): Position {
  return { x: x - width / 2, y: y - TITLE_MIDDLE }
}

function besideSelected(model: CanvasModel, selected: NodeId, side: LooseWire['side'], size: Size): Position {
  return besideCard(model.project.document.value, selected, side, size, (id) => cardRect(model, id))
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

/** To the right of the one selected node, else in the middle of what is seen. */
function besideOrInView(model: CanvasModel, size: Size): Position {
  const { view, selection } = model
  const [one, ...others] = selection.value.nodes
  if (one !== undefined && others.length === 0) return besideSelected(model, one, 'out', size)
  const seen = visibleRect(view.viewport.value, view.size)
  return { x: seen.x + seen.width / 2 - size.width / 2, y: seen.y + seen.height / 2 - size.height / 2 }
}
