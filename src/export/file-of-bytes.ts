import type { FileBytes } from './export-format.ts'

/** Bytes after which a piece of a file leaves the memory of the program. */
const PIECE = 8_000_000

/** A file to hand out. The browser may put it on the disk, so that a long one does not fill the memory. */
export async function fileOfBytes(bytes: FileBytes, mediaType: string): Promise<Blob> {
  if (bytes instanceof Uint8Array) return new Blob([bytes], { type: mediaType })
  const parts: Blob[] = []
  let pending: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const laidDown = () => {
    parts.push(new Blob(pending))
    pending = []
    length = 0
  }
  for await (const piece of bytes) {
    pending.push(piece)
    length += piece.length
    if (length > PIECE) laidDown()
  }
  laidDown()
  return new Blob(parts, { type: mediaType })
}
