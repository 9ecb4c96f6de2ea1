import { type MessageValues, type Problem, problem } from '../graph/document/problem.ts'
import type { ProjectId } from './types.ts'
import type { storageSentences } from './words/en/storage-sentences.ts'

type StorageProblemCode = keyof typeof storageSentences

/** A problem that has a sentence in words/. */
export function storageProblem(code: StorageProblemCode, values: MessageValues = {}): Problem {
  return problem(code, values)
}

export function missingProject(id: ProjectId): Problem {
  return storageProblem('project-missing', { id })
}

/** The browser's own words, for the end of a sentence; they are in the browser's language or in English. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message === '' ? error.name : `${error.name}: ${error.message}`
}
