import type { DecodedPicture } from '../formats/pictures/decoded-picture.ts'
import { onWhite } from '../formats/pictures/on-white.ts'

/** Some telephones give no larger canvas. */
const MOST_SIDE = 4096

/** The pixels of a picture file, upright as its browser shows it; nothing where it is none that the browser reads. */
export async function readPictureFile(file: Blob): Promise<DecodedPicture | undefined> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return pixelsOf(image, image.naturalWidth, image.naturalHeight)
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** What an image or a video shows. */
export function pixelsOf(
  source: HTMLImageElement | HTMLVideoElement,
  fullWidth: number,
  fullHeight: number,
): DecodedPicture | undefined {
  const scale = Math.min(1, MOST_SIDE / Math.max(fullWidth, fullHeight))
  const [width, height] = [Math.round(fullWidth * scale), Math.round(fullHeight * scale)]
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || width === 0 || height === 0) return undefined
  context.drawImage(source, 0, 0, width, height)
  return { width, height, rgb: onWhite(context.getImageData(0, 0, width, height).data) }
}

/** The first picture among what was dropped or pasted. */
export function pictureAmong(data: DataTransfer | null): File | undefined {
  return Array.from(data?.files ?? []).find(({ type }) => type.startsWith('image/'))
}
