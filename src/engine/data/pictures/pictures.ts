import { base64Bytes } from '../../../graph/base/base64.ts'
import { failed, ok, problem } from '../../../graph/document/problem.ts'
import type { EngineReply, Picture, PictureRequest } from '../../protocol.ts'
import { asFault, inFile, problemOfFault } from '../data-fault.ts'
import type { DataFiles } from '../data-files.ts'
import { decodeJpeg } from './decode-jpeg.ts'

/** Fetches and decodes pictures for live nodes. */
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
