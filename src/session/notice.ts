import type { Fact, Problem } from '../graph/document/problem.ts'

/**
 * Something that happened by itself, outside one node: a full disk, a lost connection, another tab. An edit
 * that is refused is reported here too, whichever part of the screen asked for it; what other commands return is not.
 */
export interface Notice {
  readonly id: number
  readonly severity: 'info' | 'warning' | 'error'
  readonly message: Problem | Fact
}
