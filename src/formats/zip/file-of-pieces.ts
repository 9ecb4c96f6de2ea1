import { nextTask } from '../../graph/base/next-task.ts'

/** Bytes after which a piece of a file leaves the memory of the program. */
const LAID_DOWN = 8_000_000

/** Bytes after which whoever waits for the event loop has a turn. */
const STRETCH = 1_000_000

/** Puts a file together. The browser may put it on the disk, so that a long one does not fill the memory. */
export class FileOfPieces {
  readonly #parts: Blob[] = []
  #pending: Uint8Array<ArrayBuffer>[] = []
  #length = 0

  add(piece: Uint8Array<ArrayBuffer>): void {
    this.#pending.push(piece)
    this.#length += piece.length
    if (this.#length > LAID_DOWN) this.#layDown()
  }

  end(mediaType: string): Blob {
    this.#layDown()
    return new Blob(this.#parts, { type: mediaType })
  }

  #layDown(): void {
    this.#parts.push(new Blob(this.#pending))
    this.#pending = []
    this.#length = 0
  }
}

export async function fileOfPieces(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  mediaType: string,
): Promise<Blob> {
  const file = new FileOfPieces()
  let taken = 0
  for await (const piece of pieces) {
    file.add(piece)
    taken += piece.length
    if (taken < STRETCH) continue
    taken = 0
    await nextTask()
  }
  return file.end(mediaType)
}
