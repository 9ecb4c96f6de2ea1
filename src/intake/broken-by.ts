import { type Problem, problem } from '../graph/document/problem.ts'

/** A mistake in the program; whoever waits must still hear that nothing comes any more. */
export function brokenBy(error: unknown): Problem {
  return problem('intake-broken', { reason: error instanceof Error ? error.message : String(error) })
}
