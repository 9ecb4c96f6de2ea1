import {
  emptyDocument,
  type GraphDocument,
  type NodeId,
  type PortRef,
  type Position,
  type Wire,
} from '../../../graph/document/document.ts'
import { freshIds } from '../../../graph/document/fresh-ids.ts'
import type { Operation } from '../../../graph/document/operation.ts'
import { parseDocument } from '../../../graph/file/parse-document.ts'
import { serializeDocument } from '../../../graph/file/serialize-document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { renameNodes } from '../../../graph/node/rename-nodes.ts'
import type { SelectedParts } from '../../base/selection.ts'
import { refuseWire } from '../wiring/wire-rules.ts'

/**
 * A part of a graph, to be put in elsewhere. It is a graph file: it can be pasted into a mail, opened as a project,
 * and what is pasted is read with the same care as a file. Wires that arrive from outside are kept, for whoever
 * pastes with them.
 */
export function copyFragment(document: GraphDocument, selected: SelectedParts): GraphDocument {
  return {
    ...emptyDocument(document.id, document.title, document.seed),
    nodes: pick(document.nodes, selected.nodes),
    wires: Object.fromEntries(
      Object.entries(document.wires).filter(([, { to }]) => selected.nodes.has(to[0])),
    ),
    notes: pick(document.notes, selected.notes),
    frames: pick(document.frames, selected.frames),
  }
}

export function fragmentText(fragment: GraphDocument): string {
  return serializeDocument(fragment)
}

/** A part of a graph out of a text; nothing where the text is none. Reports how much had to be left out or repaired. */
export function readFragment(
  text: string,
  registry: Registry,
  repaired: (count: number) => void = () => {},
): GraphDocument | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  const parsed = parseDocument(text, registry)
  if (!parsed.ok) return undefined
  if (parsed.value.problems.length > 0) repaired(parsed.value.problems.length)
  return parsed.value.document
}

export interface Pasted {
  readonly operations: readonly Operation[]
  readonly selected: { readonly [K in 'nodes' | 'notes' | 'frames']: readonly string[] }
}

/** Puts a part of a graph in, moved by `by`, under ids that are free. */
export function pasteFragment(
  document: GraphDocument,
  registry: Registry,
  fragment: GraphDocument,
  by: Position,
  /** Also wires that arrive from nodes that were not copied, where they still are. */
  withIncoming: boolean,
): Pasted {
  const operations: Operation[] = []
  const nodes = { ...document.nodes }
  const [freshNode, freshWire] = [freshIds(document.nodes), freshIds(document.wires)]
  const renamed = new Map(Object.keys(fragment.nodes).map((id) => [id, freshNode(stemOf(id))]))
  for (const [id, node] of Object.entries(fragment.nodes)) {
    const fresh = renamed.get(id)!
    const own = renameNodes(node, registry.get(node.type), renamed)
    const moved = { ...own, position: moveBy(node.position, by) }
    nodes[fresh] = moved
    operations.push({ kind: 'add-node', id: fresh, node: moved })
  }
  const wires: Record<string, Wire> = { ...document.wires }
  for (const wire of Object.values(fragment.wires)) {
    const from = sourceOf(wire, renamed, withIncoming && fragment.id === document.id ? document : undefined)
    const target = renamed.get(wire.to[0])
    if (!from || target === undefined) continue
    const to: PortRef = [target, wire.to[1]]
    const loose = { fixed: from, side: 'out' } as const
    const after = { ...document, nodes, wires }
    // Wires within the part are kept even where they do not fit: the part stays what it was.
    if (!renamed.has(wire.from[0]) && refuseWire(after, registry, loose, 'in', to, NO_CIRCLE)) continue
    const id = freshWire('w')
    wires[id] = { ...wire, from, to }
    operations.push({ kind: 'add-wire', id, wire: wires[id] })
  }
  const notes = renew(document.notes, fragment.notes, by)
  const frames = renew(document.frames, fragment.frames, by)
  for (const [id, note] of notes) operations.push({ kind: 'set-note', id, note })
  for (const [id, frame] of frames) operations.push({ kind: 'set-frame', id, frame })
  return {
    operations,
    selected: {
      nodes: [...renamed.values()],
      notes: notes.map(([id]) => id),
      frames: frames.map(([id]) => id),
    },
  }
}

/** Nothing leads from what is put in to what was there, so no wire the other way closes one. */
const NO_CIRCLE: ReadonlySet<NodeId> = new Set()

function sourceOf(
  wire: Wire,
  renamed: ReadonlyMap<NodeId, NodeId>,
  document: GraphDocument | undefined,
): PortRef | undefined {
  const [node, port] = wire.from
  const inside = renamed.get(node)
  if (inside !== undefined) return [inside, port]
  return document && Object.hasOwn(document.nodes, node) ? wire.from : undefined
}

function renew<T extends { readonly position: Position }>(
  there: Readonly<Record<string, T>>,
  added: Readonly<Record<string, T>>,
  by: Position,
): readonly (readonly [string, T])[] {
  const fresh = freshIds(there)
  return Object.entries(added).map(
    ([id, entry]) => [fresh(stemOf(id)), { ...entry, position: moveBy(entry.position, by) }] as const,
  )
}

/** `conv2d_3` is a copy of `conv2d`; so is its copy. */
function stemOf(id: string): string {
  return id.replace(/_\d+$/, '')
}

function moveBy(position: Position, by: Position): Position {
  return { ...position, x: position.x + by.x, y: position.y + by.y }
}

function pick<T>(
  entries: Readonly<Record<string, T>>,
  ids: ReadonlySet<string>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => ids.has(id)))
}
