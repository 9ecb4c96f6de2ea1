import { BehaviorSubject, type Observable, Subject } from 'rxjs'
import type { GraphDocument, NodeId, WireId } from '../../graph/document/document.ts'
import type { Signal } from '../../session/signal.ts'

export interface SelectedParts {
  readonly nodes: ReadonlySet<NodeId>
  readonly wires: ReadonlySet<WireId>
  readonly notes: ReadonlySet<string>
  readonly frames: ReadonlySet<string>
}
const PARTS = ['nodes', 'wires', 'notes', 'frames'] as const

/** Where the canvas should go: so that a node can be seen, or to the whole graph. */
export type Look = { readonly at: 'nodes'; readonly nodes: readonly NodeId[] } | { readonly at: 'all' }

/** HTML drag type of a node on its way from the library to the canvas; the data is the node type's name. */
export const NODE_DRAG_TYPE = 'application/x-faltwerk-node'

/** A node type the library wants on the canvas. */
export interface AddRequest {
  readonly type: string
  /** Where it was let go, in pixels of the window; the canvas finds a place where left out. */
  readonly at?: { readonly x: number; readonly y: number }
}

/** What is selected in one open project. Not part of the document; works without React, so the canvas can use it. */
export interface Selection extends Signal<SelectedParts> {
  /** Selects exactly these. */
  select(parts: { readonly [K in keyof SelectedParts]?: Iterable<string> }): void
  /** Adds a part to the selection, or takes it out. */
  toggle(id: string, among?: keyof SelectedParts): void
  clear(): void
  /** Drops what the document no longer has. */
  prune(document: GraphDocument): void
  /** Selects a node and asks the canvas to bring it into view. */
  reveal(node: NodeId): void
  fit(): void
  readonly looks: Observable<Look>
  /** Asks the canvas to add a node, by click, key or a finger's drag (a mouse drags with `NODE_DRAG_TYPE`). */
  add(request: AddRequest): void
  readonly adds: Observable<AddRequest>
  /** Says what is on its way from the library, and where a finger has it; nothing once it was let go. */
  drag(request: AddRequest | undefined): void
  readonly drags: Observable<AddRequest | undefined>
}

const NOTHING: SelectedParts = { nodes: new Set(), wires: new Set(), notes: new Set(), frames: new Set() }

export function createSelection(): Selection {
  const state = new BehaviorSubject<SelectedParts>(NOTHING)
  const looks = new Subject<Look>()
  const adds = new Subject<AddRequest>()
  const drags = new Subject<AddRequest | undefined>()
  const put = (next: SelectedParts) => {
    if (PARTS.every((part) => equal(next[part], state.value[part]))) return
    state.next(PARTS.every((part) => next[part].size === 0) ? NOTHING : next)
  }
  return {
    get value() {
      return state.value
    },
    changes: state.asObservable(),
    looks: looks.asObservable(),
    select: (parts) => put(eachPart((part) => new Set(parts[part]))),
    toggle(id, among = 'nodes') {
      const ids = new Set(state.value[among])
      if (!ids.delete(id)) ids.add(id)
      put({ ...state.value, [among]: ids })
    },
    clear: () => put(NOTHING),
    prune: (document) =>
      put(
        eachPart((part) => new Set([...state.value[part]].filter((id) => Object.hasOwn(document[part], id)))),
      ),
    reveal(node) {
      put({ ...NOTHING, nodes: new Set([node]) })
      looks.next({ at: 'nodes', nodes: [node] })
    },
    fit: () => looks.next({ at: 'all' }),
    add: (request) => adds.next(request),
    adds: adds.asObservable(),
    drag: (request) => drags.next(request),
    drags: drags.asObservable(),
  }
}

function eachPart(of: (part: keyof SelectedParts) => ReadonlySet<string>): SelectedParts {
  return { nodes: of('nodes'), wires: of('wires'), notes: of('notes'), frames: of('frames') }
}

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
