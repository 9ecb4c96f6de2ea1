import { openedOnce } from '../../../graph/base/opened-once.ts'
import type { DecodedPicture } from '../decoded-picture.ts'
import { onWhite } from '../on-white.ts'
import { upright } from '../orientation.ts'
import { PictureFault } from '../picture-fault.ts'
import { compileWasm } from '../wasm-file.ts'
import { readAvifFile } from './read-avif-file.ts'

/** An AVIF picture, decoded by libavif and libaom; its reader is the largest one, and loaded for it alone. */
export async function decodeAvif(bytes: Uint8Array): Promise<DecodedPicture> {
  const orientation = readAvifFile(bytes)
  const decode = await reader()
  let picture: ImageData | null
  try {
    picture = await decode(Uint8Array.from(bytes).buffer)
  } catch {
    throw new PictureFault('damaged')
  }
  if (!picture) throw new PictureFault('damaged')
  const { width, height, data } = picture
  return upright({ width, height, rgb: onWhite(data) }, orientation)
}

const reader = openedOnce(load)

async function load() {
  const [avif, { default: url }] = await Promise.all([
    import('@jsquash/avif/decode.js'),
    // The package names the file, so that it is served in any case.
    import.meta.env.SSR
      ? import('@jsquash/avif/codec/dec/avif_dec.wasm?url&inline')
      : import('@jsquash/avif/codec/dec/avif_dec.wasm?url'),
  ])
  const init = avif.init as (library: WebAssembly.Module) => Promise<void>
  await init(await compileWasm(url))
  return avif.default
}
