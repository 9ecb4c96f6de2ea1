import { isNotLoaded } from '../../graph/base/not-loaded.ts'
import { type Problem, problem } from '../../graph/document/problem.ts'
import type { FailureCode, RunEventBody } from '../protocol.ts'

/** Ends a run with a sentence instead of a stack trace. */
export class RunFailure extends Error {
  readonly code: FailureCode
  readonly problem: Problem
  constructor(code: FailureCode, problem: Problem) {
    super(problem.code)
    this.code = code
    this.problem = problem
  }
}

/** What WebAssembly, typed arrays and WebGL say when there is no memory left. */
const OUT_OF_MEMORY =
  /out of memory|allocation failed|could not allocate|array length|cannot enlarge memory|memory access out of bounds|\boom\b|unable to create.*texture/i

/** The event for an error, in words for a person. `isBackendLost`: the graphics card took its memory back. */
export function failureEvent(error: unknown, isBackendLost: boolean): RunEventBody & { kind: 'failed' } {
  if (error instanceof RunFailure) return { kind: 'failed', code: error.code, problem: error.problem }
  if (isBackendLost) return { kind: 'failed', code: 'backend-lost', problem: problem('backend-lost') }
  if (isNotLoaded(error)) return { kind: 'failed', code: 'crashed', problem: problem('program-missing') }
  const reason = error instanceof Error ? error.message : String(error)
  return OUT_OF_MEMORY.test(reason)
    ? { kind: 'failed', code: 'out-of-memory', problem: problem('out-of-memory') }
    : { kind: 'failed', code: 'crashed', problem: problem('crashed', { reason }) }
}
