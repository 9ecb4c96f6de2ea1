import { ContentFault } from '../../contents/content-fault.ts'
import type { ContentReader } from '../../contents/content-store.ts'
import type { ContentHash } from '../../graph/base/content-hash.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'

/** What was brought, in the order asked for. Fails with how much of it is not on this computer. */
export async function readContents(
  contents: ContentReader,
  hashes: readonly ContentHash[],
): Promise<Result<readonly Uint8Array<ArrayBuffer>[]>> {
  try {
    const found = await contents.get(hashes)
    const there = found.filter((bytes) => bytes !== undefined)
    return there.length === found.length
      ? ok(there)
      : failed(problem('content-missing', { missing: found.length - there.length, total: found.length }))
  } catch (error) {
    if (error instanceof ContentFault) return failed(error.problem)
    throw error
  }
}
