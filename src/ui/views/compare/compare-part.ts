import type { ComponentType } from 'react'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { MessageKey } from '../../messages/screen-words.ts'
import type { ComparedRun } from '../../trainers/compared-runs.ts'

export interface ComparePartProps {
  /** The node that compares. */
  readonly id: NodeId
  readonly checked: CheckedNode
  /** What is compared, in the order in which it is listed. */
  readonly runs: readonly ComparedRun[]
}

/** One side from which runs are compared: a tab of the large view. */
export interface ComparePart {
  readonly id: string
  readonly title: MessageKey
  readonly Content: ComponentType<ComparePartProps>
  /** Whether it has anything to say about these runs; always where left out. */
  readonly fits?: (runs: readonly ComparedRun[]) => boolean
}
