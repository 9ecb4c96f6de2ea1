import { failed, ok, type Result } from '../graph/problem.ts'
import { sessionProblem } from './session-problem.ts'

/** Tried one after the other until the picture is small enough. */
const QUALITIES = [0.9, 0.8, 0.65, 0.5, 0.3]

/**
 * Brings a picture file of any kind the browser reads into the form a document carries: JPEG as base64, no higher or
 * wider than `side` pixels and no longer than `most` letters. Refused where the file is no picture.
 */
export async function encodePicture(
  file: File,
  { side, most }: { readonly side: number; readonly most: number },
): Promise<Result<string>> {
  const refused = failed<string>(sessionProblem('not-a-picture', { file: file.name }))
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file)
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
