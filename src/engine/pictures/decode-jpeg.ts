import type { Picture } from '../protocol.ts'

/**
 * Decodes a JPEG picture in plain JavaScript, because the decoders of browsers differ by a step of brightness here and
 * there, and a graph is to give the same numbers everywhere. `undefined` where the bytes are no such picture.
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Picture | undefined> {
  // Loaded when the first picture is wanted: few graphs have one.
  const { decode } = await import('jpeg-js')
  try {
    const { width, height, data } = decode(bytes, { useTArray: true, formatAsRGBA: false })
    return { shape: [height, width, 3], values: Float32Array.from(data) }
  } catch {
    return undefined
  }
}
