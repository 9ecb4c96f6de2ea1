const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * Height and width of a JPEG picture given as base64, read from its frame header (ITU-T T.81, B.2.2); `undefined`
 * where it is no such picture. Only the header is looked at.
 */
export function jpegSize(base64: string): readonly [height: number, width: number] | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined
  const byte = (at: number): number => {
    const [first, offset] = [Math.floor(at / 3) * 4, at % 3]
    const bits = [0, 1, 2, 3].reduce(
      (all, i) => all * 64 + Math.max(0, LETTERS.indexOf(base64[first + i] ?? '=')),
      0,
    )
    return (bits >> (16 - 8 * offset)) & 0xff
  }
  const word = (at: number): number => byte(at) * 256 + byte(at + 1)
  const end = Math.floor((base64.length * 3) / 4)
  if (word(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < end; ) {
    const marker = byte(at + 1)
    if (byte(at) !== 0xff) return undefined
    if (FRAMES.includes(marker)) {
      const [height, width] = [word(at + 5), word(at + 7)]
      return height > 0 && width > 0 ? [height, width] : undefined
    }
    at += 2 + word(at + 2)
  }
  return undefined
}

/** Baseline, extended and progressive frames: what browsers write and everybody reads. */
const FRAMES = [0xc0, 0xc1, 0xc2]
