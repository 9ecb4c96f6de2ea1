import { readAllocating } from '../allocating-reader.ts'
import type { DecodedPicture } from '../decoded-picture.ts'
import { onWhite } from '../on-white.ts'
import { allocate, type LibraryExports, wasmCodec } from '../wasm-codec.ts'
import { firstPictureOfGif } from './read-gif-file.ts'

/** NetSurf's reader. */
interface NetsurfGif extends LibraryExports {
  decode_gif(pixels: number, width: number, height: number, file: number, bytes: number): number
}

const netsurfGif = wasmCodec<NetsurfGif>(() => import('@cwasm/nsgif/nsgif.wasm?url&inline'))

/** The first picture of a GIF file, on the whole of its screen. */
export async function decodeGif(bytes: Uint8Array): Promise<DecodedPicture> {
  const first = firstPictureOfGif(bytes)
  const { width, height, rgba } = await netsurfGif((library) => {
    const place = allocate(library, 4)
    const picture = readAllocating(library, first, (file, width, height) => {
      const failed = library.decode_gif(place, width, height, file, first.length)
      return failed ? 0 : (new Uint32Array(library.memory.buffer, place, 1)[0] as number)
    })
    library.free(place)
    return picture
  })
  return { width, height, rgb: onWhite(rgba) }
}
