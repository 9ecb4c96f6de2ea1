import { decodePicture } from '../../formats/pictures/decode-picture.ts'
import type { DecodedPicture } from '../../formats/pictures/decoded-picture.ts'
import { shrinkToSide } from '../../formats/pictures/fit-picture.ts'
import { onWhite } from '../../formats/pictures/on-white.ts'
import { writePng } from '../../formats/pictures/png/write-png.ts'
import { ok, type Result } from '../../graph/document/problem.ts'
import type { Pixels } from '../types.ts'

/** What is kept of a picture, and how large that is when it is looked at. */
export interface KeptForm {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** Pixels of the longer side of what is kept. */
const MOST_SIDE = 512

/**
 * Small pictures are kept byte for byte, larger ones upright and smaller as PNG, whose bytes are the same wherever it is
 * written. Every picture is decoded, so that what is kept can be read.
 */
export async function takePicture(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Result<KeptForm>> {
  const decoded = await decodePicture(bytes, name)
  if (!decoded.ok) return decoded
  const { width, height } = decoded.value
  return ok(Math.max(width, height) <= MOST_SIDE ? { bytes, width, height } : asPng(decoded.value))
}

/** Pixels from a camera, a video or the clipboard. */
export function takePixels({ width, height, data }: Pixels): KeptForm {
  return asPng({ width, height, rgb: onWhite(data) })
}

function asPng(picture: DecodedPicture): KeptForm {
  const shrunk = shrinkToSide(picture, MOST_SIDE)
  return { bytes: writePng(shrunk), width: shrunk.width, height: shrunk.height }
}
