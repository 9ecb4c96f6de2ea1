import { BehaviorSubject, type Observable, Subject } from 'rxjs'
import type { GraphDocument, NodeId, WireId } from '../../graph/document.ts'
import type { Live } from '../../session/types.ts'

export interface SelectedParts {
  readonly nodes: ReadonlySet<NodeId>
  readonly wires: ReadonlySet<WireId>
}

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
export interface Selection extends Live<SelectedParts> {
  /** Selects exactly these. */
  select(parts: { readonly nodes?: Iterable<NodeId>; readonly wires?: Iterable<WireId> }): void
  /** Adds a node to the selection, or takes it out. */
  toggle(node: NodeId): void
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
}

const NOTHING: SelectedParts = { nodes: new Set(), wires: new Set() }

export function createSelection(): Selection {
  const state = new BehaviorSubject<SelectedParts>(NOTHING)
  const looks = new Subject<Look>()
  const adds = new Subject<AddRequest>()
  const put = (nodes: ReadonlySet<NodeId>, wires: ReadonlySet<WireId>) => {
    if (equal(nodes, state.value.nodes) && equal(wires, state.value.wires)) return
    state.next(nodes.size + wires.size === 0 ? NOTHING : { nodes, wires })
  }
  return {
    get value() {
      return state.value
    },
    changes: state.asObservable(),
    looks: looks.asObservable(),
    select: ({ nodes = [], wires = [] }) => put(new Set(nodes), new Set(wires)),
    toggle(node) {
      const nodes = new Set(state.value.nodes)
      if (!nodes.delete(node)) nodes.add(node)
      put(nodes, state.value.wires)
    },
    clear: () => put(NOTHING.nodes, NOTHING.wires),
    prune(document) {
      const { nodes, wires } = state.value
      put(
        new Set([...nodes].filter((id) => Object.hasOwn(document.nodes, id))),
        new Set([...wires].filter((id) => Object.hasOwn(document.wires, id))),
      )
    },
    reveal(node) {
      put(new Set([node]), NOTHING.wires)
      looks.next({ at: 'nodes', nodes: [node] })
    },
    fit: () => looks.next({ at: 'all' }),
    add: (request) => adds.next(request),
    adds: adds.asObservable(),
  }
}

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
