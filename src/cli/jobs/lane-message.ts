import type { RunRequest } from '../../engine/protocol.ts'

/** What a process that trains is told. What it says in return are the events of its run. */
export type LaneMessage =
  | {
      readonly kind: 'open'
      /** Folder with files of a person's own. */
      readonly ownFiles?: string
      /** Folder in which what was brought to the graph lies. */
      readonly contents: string
      readonly threads: number
    }
  | { readonly kind: 'start'; readonly request: RunRequest }
  | { readonly kind: 'stop' }
