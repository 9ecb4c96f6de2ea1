import type { Problem } from '../graph/document/problem.ts'

/** There is no room for what was to be kept, or nothing can be kept or read at all. */
export class ContentFault extends Error {
  readonly kind: 'full' | 'unavailable'
  /** The same in words. */
  readonly problem: Problem

  constructor(kind: ContentFault['kind'], problem: Problem) {
    super(problem.code)
    this.name = 'ContentFault'
    this.kind = kind
    this.problem = problem
  }
}
