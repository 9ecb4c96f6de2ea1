import type { GetSchemes } from 'rete'
import type { NodeId, WireId } from '../../../graph/document/document.ts'

/** A node as Rete holds it: a place on the canvas. What it means is in the document, what it shows in the card. */
export interface ReteNode {
  readonly id: NodeId
  readonly type: string
}

export interface ReteConnection {
  readonly id: WireId
  readonly source: NodeId
  readonly sourceOutput: string
  readonly target: NodeId
  readonly targetInput: string
}

export type Schemes = GetSchemes<ReteNode, ReteConnection>
