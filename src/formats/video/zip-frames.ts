import { onWhite } from '../pictures/on-white.ts'
import { writePng } from '../pictures/png/write-png.ts'
import { FileOfPieces } from '../zip/file-of-pieces.ts'
import { type FileToZip, writeZip } from '../zip/write-zip.ts'
import type { Frame } from './take-frames.ts'

/**
 * Frames as PNG pictures in a zip file: how many are in it after each, and the file at the end.
 *
 * @param name of the pictures, before their numbers
 */
export async function* zipFrames(
  frames: AsyncIterable<Frame>,
  name: string,
): AsyncGenerator<number | Blob, void> {
  const file = new FileOfPieces()
  let [count, said] = [0, 0]
  async function* pictures(): AsyncGenerator<FileToZip> {
    for await (const { width, height, rgba } of frames) {
      const path = `${name}-${String(++count).padStart(4, '0')}.png`
      yield { path, pieces: [writePng({ width, height, rgb: onWhite(rgba) })], packing: 'stored' }
    }
  }
  for await (const piece of writeZip(pictures())) {
    file.add(piece)
    if (count > said) {
      said = count
      yield said
    }
  }
  yield file.end('application/zip')
}
