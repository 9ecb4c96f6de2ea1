import type { BroughtFile } from '../../intake/types.ts'

export type PictureType = 'image/jpeg' | 'image/png'

/** As good as telephones write it. */
const QUALITY = 0.85
/** Squares of noise, the largest ones first: a picture has detail of all sizes. */
const GRAINS = [512, 128, 32, 8, 2]

/** So many pictures of a size, each another one, as files in class folders. */
export async function drawPictures(
  count: number,
  width: number,
  height: number,
  typeOf: (place: number) => PictureType,
): Promise<readonly BroughtFile[]> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  const noise = drawNoise()
  const files: BroughtFile[] = []
  for (let place = 0; place < count; place++) {
    drawPicture(context, noise, place)
    const type = typeOf(place)
    const file = await canvas.convertToBlob({ type, quality: QUALITY })
    files.push({ path: `class-${place % 10}/${place}.${type.slice(6)}`, file })
  }
  return files
}

function drawPicture(
  context: OffscreenCanvasRenderingContext2D,
  noise: OffscreenCanvas,
  place: number,
): void {
  const { width, height } = context.canvas
  context.globalAlpha = 1
  context.fillStyle = `hsl(${(place * 47) % 360} 40% 50%)`
  context.fillRect(0, 0, width, height)
  context.globalAlpha = 0.35
  for (const grain of GRAINS) {
    const size = Math.ceil(Math.max(width, height) / grain)
    const at = (place * 31 + grain) % (noise.width - Math.min(size, noise.width - 1))
    context.drawImage(
      noise,
      at,
      at,
      Math.min(size, noise.width - at),
      Math.min(size, noise.height - at),
      0,
      0,
      width,
      height,
    )
  }
}

const NOISE_SIDE = 2048

function drawNoise(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(NOISE_SIDE, NOISE_SIDE)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  const pixels = context.createImageData(NOISE_SIDE, NOISE_SIDE)
  let state = 1
  pixels.data.forEach((_, i) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    pixels.data[i] = i % 4 === 3 ? 255 : state >>> 24
  })
  context.putImageData(pixels, 0, 0)
  return canvas
}
