import { openedOnce } from '../../../graph/base/opened-once.ts'
import type { DecodedPicture } from '../decoded-picture.ts'
import { onWhite } from '../on-white.ts'
import { upright } from '../orientation.ts'
import { PictureFault } from '../picture-fault.ts'
import { compileWasm } from '../wasm-file.ts'
import { readPngFile } from './read-png-file.ts'

/**
 * A PNG picture: of 16 bits the upper 8, fewer spread over 0–255, as Pillow and OpenCV do it. A pixel is what is
 * written in the file, whatever gamma, primaries or profile it names.
 */
export async function decodePng(bytes: Uint8Array): Promise<DecodedPicture> {
  const { width, height, orientation, bytes: chunks } = readPngFile(bytes)
  const { decode } = await reader()
  let rgba: Uint8ClampedArray
  try {
    rgba = (await decode(chunks.buffer)).data
  } catch {
    throw new PictureFault('damaged')
  }
  if (rgba.length !== width * height * 4) throw new PictureFault('damaged')
  return upright({ width, height, rgb: onWhite(rgba) }, orientation)
}

const reader = openedOnce(load)

async function load() {
  const [png, { default: url }] = await Promise.all([
    import('@jsquash/png/decode.js'),
    // The package names the file, so that it is served in any case.
    import.meta.env.SSR
      ? import('@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url&inline')
      : import('@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url'),
  ])
  await png.init(await compileWasm(url))
  return png
}
