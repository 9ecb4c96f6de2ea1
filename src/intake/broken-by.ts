import { isNotLoaded } from '../graph/base/not-loaded.ts'
import { type Problem, problem } from '../graph/document/problem.ts'

/** A mistake in the program, or a part of it that could not be loaded; whoever waits must still hear that nothing comes any more. */
export function brokenBy(error: unknown): Problem {
  if (isNotLoaded(error)) return problem('program-missing')
  return problem('intake-broken', { reason: error instanceof Error ? error.message : String(error) })
}
