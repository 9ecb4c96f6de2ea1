import type { Operation } from '../graph/document/operation.ts'

/** What undo will say it takes back. The screen has a text for each. */
export type CommandName =
  | 'add-node'
  | 'remove'
  | 'move'
  | 'set-param'
  | 'rename-node'
  | 'wire'
  | 'unwire'
  | 'rename'
  | 'seed'
  | 'note'
  | 'frame'
  | 'paste'
  | 'duplicate'
  | 'fix'
  | 'intend'
  | 'arrange'
  | 'pictures'
  | 'put-back'

export interface Command {
  readonly name: CommandName
  readonly operation: Operation
  /** Commands with the same key in a row, less than a second apart, become one step of undo (a slider being dragged). */
  readonly mergeKey?: string
  /** A piece of work that takes a while (pictures being taken in): its commands become one however far apart. */
  readonly isOngoing?: true
}
