import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'

/** No array of more bytes fits beside the network that learns from it. */
const MOST_BYTES = 2 ** 31 - 1

/** The same bytes, unpacked where gzip has packed them (RFC 1952). */
export async function unpackGzip(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return ok(bytes)
  const pieces: Uint8Array[] = []
  let size = 0
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { done, value } = await unpacked.read()
      if (done) break
      size += value.length
      if (size > MOST_BYTES) {
        await unpacked.cancel()
        return failed(problem('array-too-large'))
      }
      pieces.push(value)
    }
  } catch {
    return failed(problem('array-gzip-damaged'))
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return ok(whole)
}
