import fontUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { withGraphInPng } from '../../formats/link/graph-in-png.ts'
import type { GraphPicture } from './draw-graph.ts'

/** Pixels on a side, and of the whole, that canvases of current browsers take. */
export const MOST_SIDE = 16_000
export const MOST_PIXELS = 64_000_000

/** The scale at which a picture is drawn: the one that was asked for, or the largest that a canvas takes. */
export function scaleWithin(
  { width, height }: Pick<GraphPicture, 'width' | 'height'>,
  asked: number,
): number {
  const most = Math.min(MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)))
  return Math.min(asked, most)
}

/** The typeface of the app as a style for a picture, which sees none of the page's. */
export async function pictureStyle(): Promise<string> {
  const font = await fetch(fontUrl).then(async (answer) => (answer.ok ? answer.arrayBuffer() : undefined))
  if (!font) return ''
  let letters = ''
  for (const byte of new Uint8Array(font)) letters += String.fromCharCode(byte)
  return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${btoa(letters)}) format('woff2')}`
}

/**
 * The picture as a PNG file that carries the graph.
 * @returns nothing where the browser has no memory for so many pixels
 */
export async function graphPng(
  { svg, packed, width, height }: GraphPicture,
  scale: number,
): Promise<Blob | undefined> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) return undefined
    const png = withGraphInPng(new Uint8Array(await blob.arrayBuffer()), packed)
    return new Blob([png], { type: 'image/png' })
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}
