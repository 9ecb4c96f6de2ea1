import type { Json } from '../base/json.ts'
import type { Text } from '../base/text.ts'
import type { Frame, GraphDocument, GraphNode, NodeId, Note, Position, Wire, WireId } from './document.ts'

/** A change of a document. The screen, undo, importers and the fuzz test know no other. */
export type Operation =
  | { readonly kind: 'add-node'; readonly id: NodeId; readonly node: GraphNode }
  /** Takes the node's wires with it. */
  | { readonly kind: 'remove-node'; readonly id: NodeId }
  | { readonly kind: 'move-nodes'; readonly positions: Readonly<Record<NodeId, Position>> }
  /** `undefined` goes back to the default. */
  | {
      readonly kind: 'set-param'
      readonly id: NodeId
      readonly param: string
      readonly value: Json | undefined
    }
  | { readonly kind: 'set-label'; readonly id: NodeId; readonly label: Text | undefined }
  /** Says why a warning is meant to be there; `undefined` lets it warn again. */
  | {
      readonly kind: 'set-intended'
      readonly id: NodeId
      readonly code: string
      readonly reason: Text | undefined
    }
  | { readonly kind: 'add-wire'; readonly id: WireId; readonly wire: Wire }
  | { readonly kind: 'remove-wire'; readonly id: WireId }
  | { readonly kind: 'set-title'; readonly title: Text }
  | { readonly kind: 'set-summary'; readonly summary: Text | undefined }
  | { readonly kind: 'set-seed'; readonly seed: number }
  | { readonly kind: 'set-note'; readonly id: string; readonly note: Note | undefined }
  | { readonly kind: 'set-frame'; readonly id: string; readonly frame: Frame | undefined }
  /** All or nothing; one step of undo. */
  | { readonly kind: 'batch'; readonly operations: readonly Operation[] }
  /** Puts back a whole document, as the inverse of operations that replace everything. Keeps the id. */
  | { readonly kind: 'replace'; readonly document: GraphDocument }
