/**
 * Red, green and blue of pixels that can be seen through, laid on white: what is transparent in a drawing is paper.
 * Rounded to the nearest step, as Pillow does it.
 */
export function onWhite(rgba: Uint8Array | Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const pixels = rgba.length >> 2
  const rgb = new Uint8Array(pixels * 3)
  for (let i = 0, from = 0, to = 0; i < pixels; i++, from += 4, to += 3) {
    const alpha = rgba[from + 3] as number
    for (let c = 0; c < 3; c++) {
      const value = rgba[from + c] as number
      rgb[to + c] = alpha === 255 ? value : dividedBy255(value * alpha + 255 * (255 - alpha))
    }
  }
  return rgb
}

/** `n / 255` to the nearest whole number, for n up to 255². */
export function dividedBy255(n: number): number {
  return (n + 128 + ((n + 128) >> 8)) >> 8
}
