import type { DecodedPicture } from '../decoded-picture.ts'
import { upright } from '../orientation.ts'
import { PictureFault } from '../picture-fault.ts'
import { hasLetters } from '../picture-format.ts'
import { allocate, handOver, type LibraryExports, wasmCodec } from '../wasm-codec.ts'
import { inkToRgb } from './ink-to-rgb.ts'
import { type JpegFile, readJpegFile } from './read-jpeg-file.ts'

/** The C interface of libjpeg-turbo (turbojpeg.h). */
interface TurboJpeg extends LibraryExports {
  tjInitDecompress(): number
  tjDestroy(decompressor: number): number
  tjDecompress2(
    decompressor: number,
    jpeg: number,
    bytes: number,
    pixels: number,
    width: number,
    pitch: number,
    height: number,
    pixelFormat: number,
    flags: number,
  ): number
}

const turboJpeg = wasmCodec<TurboJpeg>(() => import('@cwasm/jpeg-turbo/jpeg-turbo.wasm?url&inline'))

/** TJPF_RGB and TJPF_CMYK. */
const [RGB, CMYK] = [0, 11]

/** A JPEG picture, upright as its Exif says. */
export async function decodeJpeg(bytes: Uint8Array): Promise<DecodedPicture> {
  const file = readJpegFile(bytes)
  return upright(await decodeFrame(bytes, file), file.orientation)
}

/** A JPEG picture as it stands in the file, however the camera was held. */
export async function storedJpeg(bytes: Uint8Array): Promise<DecodedPicture> {
  return decodeFrame(bytes, readJpegFile(bytes))
}

/**
 * By libjpeg-turbo, with its exact inverse cosine transform and its smooth upsampling, as Pillow and OpenCV do it. Colour
 * profiles are not applied.
 */
async function decodeFrame(bytes: Uint8Array, file: JpegFile): Promise<DecodedPicture> {
  const { width, height, components } = file
  const ink = components === 4
  const channels = ink ? 4 : 3
  const pixels = await turboJpeg((library) => {
    const decompressor = library.tjInitDecompress()
    const jpeg = handOver(library, bytes)
    const size = width * height * channels
    const at = allocate(library, size)
    const format = ink ? CMYK : RGB
    const [pitch, flags] = [width * channels, 0]
    const warned = library.tjDecompress2(
      ...([decompressor, jpeg, bytes.length, at, width, pitch, height, format, flags] as const),
    )
    if (warned !== 0 && !isHarmless(library)) throw new PictureFault('damaged')
    const decoded = new Uint8Array(library.memory.buffer, at, size).slice()
    library.free(at)
    library.free(jpeg)
    library.tjDestroy(decompressor)
    return decoded
  })
  return { width, height, rgb: ink ? inkToRgb(pixels) : pixels }
}

/** Where the library keeps its own data; what it allocates comes behind. */
const STATIC_BYTES = 2 ** 18
/** How the warnings begin of files that others read without a word (jerror.h): superfluous bytes, odd versions. */
const HARMLESS = [
  /^Corrupt JPEG data: \d/,
  /^Warning: unknown JFIF revision number \d/,
  /^Unknown Adobe color transform code \d/,
]

/**
 * Whether the first thing that the library found wrong has no effect on the picture. It writes it into a place of its
 * own, to which there is no function; the sentences it is made from have no number in them.
 */
function isHarmless({ memory }: LibraryExports): boolean {
  const bytes = new Uint8Array(memory.buffer, 0, Math.min(STATIC_BYTES, memory.buffer.byteLength))
  const starts = ['Corrupt JPEG data: ', 'Warning: unknown JFIF', 'Unknown Adobe color']
  for (const start of starts)
    for (let at = 0; at < bytes.length; at++)
      if (hasLetters(bytes, at, start)) {
        const text = String.fromCharCode(...bytes.subarray(at, at + 80))
        if (HARMLESS.some((pattern) => pattern.test(text))) return true
      }
  return false
}
