import type { Frame, GraphDocument, NodeId, Note, Position } from '../../../graph/document/document.ts'
import { bounds, contains, type Rect, type Size } from '../card-geometry.ts'
import { FIRST_SCREEN, OPENING_MARGIN, READABLE_ZOOM } from '../first-screen.ts'
import { freePlace } from '../free-place.ts'
import { frameRect } from '../part-rects.ts'
import { arrange } from './arrange.ts'
import { type Box, type BoxGraph, moved, onGrid, type Places, ROW_GAP, rectsOf } from './box-graph.ts'
import { type LooseNote, noteRows, notesInHole } from './place-notes.ts'
import type { Sizes } from './sizes-of.ts'

const ROOM: Size = {
  width: FIRST_SCREEN.width - 2 * OPENING_MARGIN.side,
  height: FIRST_SCREEN.height - OPENING_MARGIN.top - OPENING_MARGIN.bottom,
}
const WIDEST = Math.floor(ROOM.width / READABLE_ZOOM)
/** Notes above a graph of two cards need not be as narrow as these. */
const LEAST_WIDTH = 688
/** Between a frame and what stands in it; above there is its title. */
const FRAME = { side: 16, top: 48 }

/** Places of cards and notes, from 0,0. */
interface Laid extends Size {
  readonly nodes: Places
  readonly notes: ReadonlyMap<string, Rect>
}

/**
 * The same graph with every card, note and frame at the place that the flow gives it: from left to right, in rows, for
 * the first screen of a school laptop. Nothing else changes. What stands in a frame stays together in it.
 */
export function layOut(document: GraphDocument, sizes: Sizes): GraphDocument {
  const frames = Object.entries(document.frames)
  const inFrame = (middle: Position) => frames.find(([, frame]) => contains(frameRect(frame), middle))?.[0]
  const middleOf = ({ x, y }: Position, { width, height }: Size) => ({ x: x + width / 2, y: y + height / 2 })
  const groupOf = new Map<string, string>()
  for (const [id, { position }] of Object.entries(document.nodes)) {
    const frame = inFrame(middleOf(position, sizes.node(id)))
    if (frame !== undefined) groupOf.set(id, frame)
  }
  const noteGroup = new Map<string, string>()
  for (const [id, { position, width }] of Object.entries(document.notes)) {
    const frame = inFrame(middleOf(position, { width, height: sizes.note(id, width) }))
    if (frame !== undefined) noteGroup.set(id, frame)
  }
  const groups = new Map<string, Laid>()
  for (const [id] of frames) {
    const nodes = Object.keys(document.nodes).filter((node) => groupOf.get(node) === id)
    const notes = Object.keys(document.notes).filter((note) => noteGroup.get(note) === id)
    const boxes = new Map(nodes.map((node) => [node, boxOf(document, sizes, node)]))
    const inner = laid(
      { boxes, wires: wiresAmong(document, (node) => node, boxes) },
      notesOf(document, sizes, notes),
    )
    if (nodes.length + notes.length > 0) groups.set(id, inner)
  }
  const boxes = new Map<string, Box>()
  for (const id of Object.keys(document.nodes))
    if (!groupOf.has(id)) boxes.set(id, boxOf(document, sizes, id))
  for (const [id, frame] of frames) {
    const inner = groups.get(id)
    const size = inner
      ? { width: inner.width + 2 * FRAME.side, height: inner.height + FRAME.top + FRAME.side }
      : { width: frame.width, height: frame.height }
    boxes.set(keyOf(id), { id: keyOf(id), at: frame.position, ...size })
  }
  const standsFor = (node: NodeId) => {
    const group = groupOf.get(node)
    return group === undefined ? node : keyOf(group)
  }
  const loose = Object.keys(document.notes).filter((id) => !noteGroup.has(id))
  const outer = laid(
    { boxes, wires: wiresAmong(document, standsFor, boxes) },
    notesOf(document, sizes, loose),
  )
  const nodes = new Map(outer.nodes)
  const notes = new Map(outer.notes)
  const newFrames: Record<string, Frame> = {}
  for (const [id, frame] of frames) {
    const position = outer.nodes.get(keyOf(id))!
    const { width, height } = boxes.get(keyOf(id))!
    newFrames[id] = { ...frame, position, width, height }
    const inner = groups.get(id)
    const by = { x: position.x + FRAME.side, y: position.y + FRAME.top }
    for (const [node, at] of moved(inner?.nodes ?? new Map(), by)) nodes.set(node, at)
    for (const [note, rect] of inner?.notes ?? [])
      notes.set(note, { ...rect, x: rect.x + by.x, y: rect.y + by.y })
  }
  return {
    ...document,
    nodes: placedNodes(document, nodes),
    notes: Object.fromEntries(
      Object.entries(document.notes).map(([id, note]): [string, Note] => {
        const { x, y, width } = notes.get(id)!
        return [id, { ...note, position: { x, y }, width }]
      }),
    ),
    frames: newFrames,
  }
}

/** Only these cards are laid out anew; they stay where the upper left of them was, or near it, on nothing else. */
export function layOutSome(
  document: GraphDocument,
  sizes: Sizes,
  some: ReadonlySet<NodeId>,
  taken: readonly Rect[],
): GraphDocument {
  const boxes = new Map([...some].map((id) => [id, boxOf(document, sizes, id)]))
  const before = bounds([...boxes.values()].map(({ at, width, height }) => ({ ...at, width, height })))
  if (!before) return document
  const { nodes, width, height } = laid({ boxes, wires: wiresAmong(document, (id) => id, boxes) }, [])
  const place = freePlace({ x: before.x, y: before.y, width, height }, taken)
  return { ...document, nodes: placedNodes(document, moved(nodes, place)) }
}

function placedNodes(document: GraphDocument, places: Places): GraphDocument['nodes'] {
  return Object.fromEntries(
    Object.entries(document.nodes).map(([id, node]) => [
      id,
      { ...node, position: places.get(id) ?? node.position },
    ]),
  )
}

/** No node is called so. */
const keyOf = (frame: string) => `frame ${frame}`

function boxOf(document: GraphDocument, sizes: Sizes, id: NodeId): Box {
  return { id, at: document.nodes[id]!.position, ...sizes.node(id) }
}

function notesOf(document: GraphDocument, sizes: Sizes, ids: readonly string[]): readonly LooseNote[] {
  return ids.map((id) => ({
    id,
    at: document.notes[id]!.position,
    height: (width) => sizes.note(id, width),
  }))
}

function wiresAmong(
  { wires }: GraphDocument,
  standsFor: (node: NodeId) => string,
  boxes: BoxGraph['boxes'],
): BoxGraph['wires'] {
  return Object.values(wires).flatMap(({ from, to }) => {
    const [a, b] = [standsFor(from[0]), standsFor(to[0])]
    return a !== b && boxes.has(a) && boxes.has(b) ? [[a, b] as const] : []
  })
}

/** Notes above the cards; where that would push cards off the screen, in a gap between them, if there is one. */
function laid(graph: BoxGraph, notes: readonly LooseNote[]): Laid {
  const whole = arrange(graph, ROOM, WIDEST)
  if (notes.length === 0) return { ...whole, nodes: whole.places, notes: new Map() }
  const rowsFor = (width: number) => noteRows(notes, Math.max(width, LEAST_WIDTH))
  const heightOf = (rows: ReadonlyMap<string, Rect>) => onGrid(bounds(rows.values())!.height + ROW_GAP)
  const lower = { ...ROOM, height: ROOM.height - heightOf(rowsFor(whole.width)) * READABLE_ZOOM }
  const block = arrange(graph, lower, WIDEST)
  const rows = rowsFor(block.width)
  const top = heightOf(rows)
  const above: Laid = {
    nodes: moved(block.places, { x: 0, y: block.places.size > 0 ? top : 0 }),
    notes: rows,
    width: Math.max(block.width, bounds(rows.values())!.width),
    height: top + block.height,
  }
  if (fits(above)) return above
  const hole = fits(whole) ? notesInHole(notes, rectsOf(whole.places, graph.boxes)) : undefined
  return hole ? { ...whole, nodes: whole.places, notes: hole } : above
}

function fits({ width, height }: Size): boolean {
  return width * READABLE_ZOOM <= ROOM.width && height * READABLE_ZOOM <= ROOM.height
}
