import { readAllocating } from '../allocating-reader.ts'
import type { DecodedPicture } from '../decoded-picture.ts'
import { onWhite } from '../on-white.ts'
import { upright } from '../orientation.ts'
import { type LibraryExports, wasmCodec } from '../wasm-codec.ts'
import { readWebpFile } from './read-webp-file.ts'

interface Libwebp extends LibraryExports {
  WebPDecodeRGBA(file: number, bytes: number, width: number, height: number): number
}

const libwebp = wasmCodec<Libwebp>(() => import('@cwasm/webp/webp.wasm?url&inline'))

/** A WebP picture, lossy or not; of an animation the first picture, with white where it leaves the canvas free. */
export async function decodeWebp(bytes: Uint8Array): Promise<DecodedPicture> {
  const { bytes: file, canvas, left, top, orientation } = readWebpFile(bytes)
  const { width, height, rgba } = await libwebp((library) =>
    readAllocating(library, file, (at, width, height) =>
      library.WebPDecodeRGBA(at, file.length, width, height),
    ),
  )
  const seen = onWhite(rgba)
  if (width === canvas.width && height === canvas.height)
    return upright({ width, height, rgb: seen }, orientation)
  const rgb = new Uint8Array(canvas.width * canvas.height * 3).fill(255)
  for (let row = 0; row < height; row++)
    rgb.set(seen.subarray(row * width * 3, (row + 1) * width * 3), ((top + row) * canvas.width + left) * 3)
  return upright({ ...canvas, rgb }, orientation)
}
