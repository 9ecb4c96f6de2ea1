import { failed, type Problem, problem, type Result } from '../../graph/document/problem.ts'

/**
 * What is wrong with a file of data: it cannot be had (no server, no such file, a connection that broke), or what it
 * holds is not what it should be. Only these become sentences about the file; any other error while one is read is a
 * mistake of ours and stays an error.
 */
export class DataFault extends Error {
  readonly kind: 'absent' | 'damaged'
  readonly file: string

  /** `reason`: a sentence without its subject, or the message of what was thrown. */
  constructor(kind: DataFault['kind'], reason: unknown, file = '') {
    super(reason instanceof Error ? reason.message : String(reason))
    this.kind = kind
    this.file = file
  }
}

/** For `catch` where only what comes from outside can fail; what is a fault already stays as it is. */
export function asFault(kind: DataFault['kind']): (error: unknown) => never {
  return (error) => {
    throw error instanceof DataFault ? error : new DataFault(kind, error)
  }
}

/** For `catch`: adds to a fault which file it is about. */
export function inFile(file: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof DataFault ? new DataFault(error.kind, error, file) : error
  }
}

/** The sentence about a file. Throws again what is no fault of one. */
export function problemOfFault(error: unknown): Problem {
  if (!(error instanceof DataFault)) throw error
  const { kind, file, message: reason } = error
  return problem(kind === 'damaged' ? 'data-damaged' : 'data-missing', { file, reason })
}

/** What keeps examples from being had, in words already: a picture that is missing, or that cannot be read. */
export class DataProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Work with examples, and the sentence where some cannot be had. Any other error stays one. */
export async function unlessMissing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DataProblem) return failed(error.problem)
    throw error
  }
}
