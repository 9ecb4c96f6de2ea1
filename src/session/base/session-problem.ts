import { type MessageValues, type Problem, problem } from '../../graph/document/problem.ts'
import type { fileSentences } from '../words/en/file-sentences.ts'
import type { sessionSentences } from '../words/en/session-sentences.ts'

export type SessionProblemCode = keyof typeof fileSentences | keyof typeof sessionSentences

/** A problem that has a sentence in words/. */
export function sessionProblem(
  code: SessionProblemCode,
  values: MessageValues = {},
  rest: Partial<Problem> = {},
): Problem {
  return problem(code, values, rest)
}
