import { jpegSize } from '../../../graph/base/jpeg-size.ts'
import type { Picture } from '../../protocol.ts'

/** Several times as many as any picture of a graph has. */
const MOST_PIXELS = 1_000_000
/** Numbers of all blocks, as the decoder counts them; it takes about twice as much. */
const MOST_MEGABYTES = 32

/**
 * Decodes a JPEG picture in plain JavaScript, because the decoders of browsers differ by a step of brightness here and
 * there, and a graph is to give the same numbers everywhere. `undefined` where the bytes are no such picture.
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Picture | undefined> {
  const size = jpegSize(bytes)
  if (!size || size[0] * size[1] > MOST_PIXELS) return undefined
  // Loaded when the first picture is wanted: few graphs have one.
  const { decode } = await import('jpeg-js')
  try {
    const { width, height, data } = decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      // Whatever else it finds in the file: it reserves memory before it says that it cannot read it.
      maxResolutionInMP: MOST_PIXELS / 1e6,
      maxMemoryUsageInMB: MOST_MEGABYTES,
    })
    return { shape: [height, width, 3], values: Float32Array.from(data) }
  } catch {
    return undefined
  }
}
