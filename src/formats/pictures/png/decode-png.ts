import { base64Bytes } from '../../../graph/base/base64.ts'
import type { DecodedPicture } from '../decoded-picture.ts'
import { onWhite } from '../on-white.ts'
import { upright } from '../orientation.ts'
import { PictureFault } from '../picture-fault.ts'
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

let loaded: Promise<typeof import('@jsquash/png/decode.js')> | undefined

function reader() {
  loaded ??= load()
  return loaded.catch((error) => {
    loaded = undefined
    throw error
  })
}

async function load() {
  const [png, { default: url }] = await Promise.all([
    import('@jsquash/png/decode.js'),
    import('@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url&inline'),
  ])
  await png.init(base64Bytes(url.slice(url.indexOf(',') + 1)))
  return png
}
