import { failed, ok, type Problem, type Result } from '../../graph/document/problem.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { fileKind } from './file-kind.ts'
import { lookIntoPicture } from './picture-file.ts'

/** Tried one after the other until the picture is small enough. */
const QUALITIES = [0.9, 0.8, 0.65, 0.5, 0.3]

/** A browser takes four bytes for each pixel, whatever the picture is shrunk to afterwards. */
const MOST_MEGAPIXELS = 64
/** More than any file of that many pixels has in practice; larger ones would only fill the memory. */
const MOST_BYTES = 256_000_000
/** The numbers of the file, not what they look like: the same in every browser. */
const AS_IT_IS = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' } as const

/**
 * Brings a picture file of any kind the browser reads into the form a document carries: JPEG as base64, no higher or
 * wider than `side` pixels and no longer than `most` letters. A pixel is what stands in the file: gamma and colour
 * profiles do not count. Refused where the file is no picture, or a larger one than a browser can hold with ease.
 */
export async function encodePicture(
  file: File,
  { side, most }: { readonly side: number; readonly most: number },
): Promise<Result<string>> {
  const bytes = file.size <= MOST_BYTES ? await bytesOf(file) : undefined
  const refused = failed<string>(refusal(file.name, bytes))
  const picture = bytes && lookIntoPicture(bytes)
  if (!picture) return refused
  const megapixels = Math.ceil((picture.pixels ?? 0) / 1e6)
  if (megapixels > MOST_MEGAPIXELS)
    return failed(sessionProblem('picture-too-large', { file: file.name, megapixels, most: MOST_MEGAPIXELS }))
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(new Blob([picture.bytes], { type: file.type }), AS_IT_IS)
  } catch {
    return refused
  }
  for (let reach = side; reach >= 16; reach = Math.floor(reach / 2)) {
    const canvas = drawn(bitmap, reach)
    for (const quality of QUALITIES) {
      const text = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? ''
      if (text !== '' && text.length <= most) return ok(text)
    }
  }
  return refused
}

/** What the file is instead, as far as that can be recognised. */
function refusal(file: string, bytes: Uint8Array | undefined): Problem {
  const kind = bytes && bytes.length > 0 ? fileKind(bytes, file) : undefined
  if (!kind || kind.group === 'picture') return sessionProblem('not-a-picture', { file })
  return kind.group === 'closed'
    ? sessionProblem('picture-not-readable', { file, ...kind })
    : sessionProblem('file-is-no-picture', { file, ...kind })
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return file
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => undefined)
}

/** On white, because a JPEG picture has nothing to see through. */
function drawn(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const shrink = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * shrink))
  canvas.height = Math.max(1, Math.round(bitmap.height * shrink))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.imageSmoothingQuality = 'high'
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}
