import { Zip, ZipPassThrough } from 'fflate'
import { onWhite } from '../pictures/on-white.ts'
import { writePng } from '../pictures/png/write-png.ts'
import type { Frame } from './take-frames.ts'

/** Bytes after which a piece of the file leaves the memory of the program. */
const PIECE = 8_000_000

/**
 * Frames as PNG pictures in a zip file: how many are in it after each, and the file at the end. The browser may put the
 * file on the disk, so that a long clip does not fill the memory.
 *
 * @param name of the pictures, before their numbers
 */
export async function* zipFrames(
  frames: AsyncIterable<Frame>,
  name: string,
): AsyncGenerator<number | Blob, void> {
  const parts: Blob[] = []
  let pending: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const flush = () => {
    parts.push(new Blob(pending))
    pending = []
    bytes = 0
  }
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    pending.push(new Uint8Array(chunk))
    bytes += chunk.length
    if (bytes > PIECE) flush()
  })
  let count = 0
  for await (const { width, height, rgba } of frames) {
    // PNG is compressed already.
    const file = new ZipPassThrough(`${name}-${String(++count).padStart(4, '0')}.png`)
    zip.add(file)
    file.push(await writePng({ width, height, rgb: onWhite(rgba) }), true)
    yield count
  }
  zip.end()
  flush()
  yield new Blob(parts, { type: 'application/zip' })
}
