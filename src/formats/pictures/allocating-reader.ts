import { PictureFault } from './picture-fault.ts'
import { allocate, handOver, type LibraryExports } from './wasm-codec.ts'

/** Pixels that can be seen through, as they come from a library. */
export interface ClearPicture {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/**
 * Has a library of C read a picture for which it makes room itself. `read` gets the places of the file, and of two
 * words for width and height; it returns the place of the pixels, 0 where it failed. All of it is copied and freed.
 */
export function readAllocating(
  library: LibraryExports,
  bytes: Uint8Array,
  read: (file: number, width: number, height: number) => number,
): ClearPicture {
  const file = handOver(library, bytes)
  const size = allocate(library, 8)
  const pixels = read(file, size, size + 4) >>> 0
  if (pixels === 0) throw new PictureFault('damaged')
  const [width = 0, height = 0] = new Uint32Array(library.memory.buffer, size, 2)
  const rgba = new Uint8Array(library.memory.buffer, pixels, width * height * 4).slice()
  for (const at of [pixels, size, file]) library.free(at)
  return { width, height, rgba }
}
