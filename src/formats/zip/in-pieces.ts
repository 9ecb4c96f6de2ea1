import { nextTask } from '../../graph/base/next-task.ts'

/** Bytes that are packed at a stretch. */
const PIECE = 1 << 18

/** Bytes on their way into a zip; whoever waits for the event loop has a turn between two pieces. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    yield bytes.subarray(from, from + PIECE)
    await nextTask()
  }
}
