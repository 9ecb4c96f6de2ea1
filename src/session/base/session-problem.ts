import { type MessageValues, type Problem, problem } from '../../graph/document/problem.ts'
import type { SessionProblemCode } from './session-messages.ts'

/** A problem that has a sentence in session-messages.ts. */
export function sessionProblem(
  code: SessionProblemCode,
  values: MessageValues = {},
  rest: Partial<Problem> = {},
): Problem {
  return problem(code, values, rest)
}
