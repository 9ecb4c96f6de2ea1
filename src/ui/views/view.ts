import type { ComponentType } from 'react'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { LazyPart } from '../base/late/lazy-part.tsx'

export interface ViewProps {
  readonly id: NodeId
  readonly checked: CheckedNode
  /** It has a place of its own and fills it, instead of taking the height it needs in a column. */
  readonly fill?: boolean
}

/** What a kind of node shows. */
export interface View {
  /**
   * On its card, small; missing where that shows parameters only. Part of the editor: a card that came later would
   * change its height under the pointer.
   */
  readonly Card?: ComponentType<ViewProps>
  /** At large, in the inspector and under the canvas. */
  readonly Large: LazyPart<ViewProps>
  /** The card shows it below the parameters and problems instead of above them. */
  readonly isBelow?: true
}
