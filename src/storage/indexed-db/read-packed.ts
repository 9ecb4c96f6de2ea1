import { failed, ok, type Result } from '../../graph/document/problem.ts'
import { problemFromError } from '../database/problem-from-error.ts'
import { reasonOf, storageProblem } from '../storage-problem.ts'
import { type Packed, unpackWeights } from './stored-weights.ts'

/** A record as it was packed, or why it cannot be had. */
export async function readPacked<R extends { readonly data: unknown }>(
  stored: Packed<R>,
): Promise<Result<R>> {
  try {
    return ok(await unpackWeights(stored))
  } catch (error) {
    if (error instanceof DOMException) return failed(problemFromError(error))
    // What says where the arrays lie is rubbish.
    return failed(storageProblem('storage-damaged', { reason: reasonOf(error) }))
  }
}
