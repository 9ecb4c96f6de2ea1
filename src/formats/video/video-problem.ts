import { type MessageValues, type Problem, problem } from '../../graph/document/problem.ts'
import type { videoSentences } from '../words/en/video-sentences.ts'

/** A problem that has a sentence in words/. */
export function videoProblem(code: keyof typeof videoSentences, values: MessageValues = {}): Problem {
  return problem(code, values)
}
