import type { Problem } from '../graph/document/problem.ts'

/** Where a project stands: what a person may rely on when the page is gone. */
export type SavedState =
  /** The transaction is complete. */
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  /** Nothing is lost while the page is open, but it is not on the disk. Saving is tried again and again. */
  | {
      readonly kind: 'unsaved'
      /** `runs`: all edits are on the disk, but not the latest state of a run or its weights. */
      readonly what: 'edits' | 'runs'
      /** When the oldest of it came about, in milliseconds since 1970. */
      readonly since: number
      readonly problem: Problem
    }
  /** Another tab or a newer version of the page has the project; edits are refused here until it is free. */
  | { readonly kind: 'read-only'; readonly problem: Problem }
