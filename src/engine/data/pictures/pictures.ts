import { PictureFault } from '../../../formats/pictures/picture-fault.ts'
import { base64Bytes } from '../../../graph/base/base64.ts'
import { jpegSize } from '../../../graph/base/jpeg-size.ts'
import { failed, ok, problem } from '../../../graph/document/problem.ts'
import type { EngineReply, Picture, PictureRequest } from '../../protocol.ts'
import { asFault, inFile, problemOfFault } from '../data-fault.ts'
import type { DataFiles } from '../data-files.ts'

/** Fetches and decodes pictures for experiment nodes. */
export type Pictures = (request: PictureRequest) => Promise<EngineReply<Picture>>

export function createPictures(files: DataFiles): Pictures {
  async function shipped(file: string): Promise<EngineReply<Picture>> {
    let bytes: Uint8Array
    try {
      const { bytes: stream } = await files.open(file).catch(inFile(file))
      const whole = await new Response(stream).arrayBuffer().catch(asFault('absent')).catch(inFile(file))
      bytes = new Uint8Array(whole)
    } catch (error) {
      return failed(problemOfFault(error))
    }
    const picture = await decodeJpeg(bytes)
    return picture ? ok(picture) : failed(problem('data-damaged', { file, reason: 'is no JPEG picture' }))
  }

  async function own(base64: string): Promise<EngineReply<Picture>> {
    const bytes = base64Bytes(base64)
    const picture = bytes && (await decodeJpeg(bytes))
    return picture ? ok(picture) : failed(problem('picture-unreadable'))
  }

  return (request) =>
    request.kind === 'photograph' ? shipped(`pictures/${request.name}.jpg`) : own(request.jpeg)
}

/** Several times as many as any picture of a graph has. */
const MOST_PIXELS = 1_000_000

/**
 * Decodes a JPEG picture, to the same numbers everywhere; the decoders of browsers differ by a step of brightness here
 * and there. As it stands in the file, because that is the size which the graph reads in it. `undefined` where the
 * bytes are no such picture.
 */
async function decodeJpeg(bytes: Uint8Array): Promise<Picture | undefined> {
  const size = jpegSize(bytes)
  if (!size || size[0] * size[1] > MOST_PIXELS) return undefined
  // Loaded when the first picture is wanted: few graphs have one.
  const { storedJpeg } = await import('../../../formats/pictures/jpeg/decode-jpeg.ts')
  try {
    const { width, height, rgb } = await storedJpeg(bytes)
    return { shape: [height, width, 3], values: Float32Array.from(rgb) }
  } catch (error) {
    if (error instanceof PictureFault) return undefined
    throw error
  }
}
