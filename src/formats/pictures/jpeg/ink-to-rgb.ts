import { dividedBy255 } from '../on-white.ts'

/**
 * Cyan, magenta, yellow and black as red, green and blue, without a colour profile. In JPEG files they stand inverted,
 * 255 for no ink, since Adobe Photoshop began it; computed as Pillow does it.
 */
export function inkToRgb(inverted: Uint8Array): Uint8Array<ArrayBuffer> {
  const pixels = inverted.length >> 2
  const rgb = new Uint8Array(pixels * 3)
  for (let i = 0, from = 0, to = 0; i < pixels; i++, from += 4, to += 3) {
    const lightness = inverted[from + 3] as number
    for (let c = 0; c < 3; c++)
      rgb[to + c] = lightness - dividedBy255((255 - (inverted[from + c] as number)) * lightness)
  }
  return rgb
}
