import fontUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { withGraphInPng } from '../../formats/link/graph-in-png.ts'
import { pngOfSvg } from '../pictures/png-of-svg.ts'
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
  const blob = await pngOfSvg(svg, () => ({ width: width * scale, height: height * scale }))
  if (!blob) return undefined
  try {
    const png = withGraphInPng(new Uint8Array(await blob.arrayBuffer()), packed)
    return new Blob([png], { type: 'image/png' })
  } catch {
    return undefined
  }
}
