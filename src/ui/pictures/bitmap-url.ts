/** A file header, and the fourth version of the one behind it, which says where in a pixel its transparency is. */
const [FILE_HEADER, HEADER] = [14, 108]
const BIT_FIELDS = 3
const SRGB = 0x73524742
/** Letters that are made of bytes at once. */
const PIECE = 8192

/**
 * A picture as an address that has all of it, as a Windows bitmap: nothing is packed and nothing summed up, and the
 * browser has it at once. `paint` fills in the pixels, RGBA from the top left; they are clear before.
 */
export function bitmapUrl(
  { width, height }: { readonly width: number; readonly height: number },
  paint: (pixels: Uint8ClampedArray) => void,
): string {
  const start = FILE_HEADER + HEADER
  const bytes = new Uint8Array(start + width * height * 4)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0x424d)
  const words: readonly (readonly [at: number, value: number])[] = [
    [2, bytes.length],
    [10, start],
    [14, HEADER],
    [18, width],
    // From the top down.
    [22, -height],
    // One plane of 32 bits a pixel.
    [26, 1 | (32 << 16)],
    [30, BIT_FIELDS],
    [34, width * height * 4],
    [54, 0x000000ff],
    [58, 0x0000ff00],
    [62, 0x00ff0000],
    [66, 0xff000000],
    [70, SRGB],
  ]
  for (const [at, value] of words) view.setUint32(at, value, true)
  paint(new Uint8ClampedArray(bytes.buffer, start))
  return `data:image/bmp;base64,${btoa(lettersOf(bytes))}`
}

function lettersOf(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    letters += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return letters
}
