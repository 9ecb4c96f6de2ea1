/** The formats whose pictures are recognised, as people call them. */
export type PictureFormat = 'JPEG' | 'PNG' | 'GIF' | 'WebP' | 'BMP' | 'AVIF' | 'HEIC'

const BEGINNINGS: readonly (readonly [at: number, letters: string, format: PictureFormat])[] = [
  [0, '\xff\xd8\xff', 'JPEG'],
  [0, '\x89PNG\r\n\x1a\n', 'PNG'],
  [0, 'GIF87a', 'GIF'],
  [0, 'GIF89a', 'GIF'],
  [8, 'WEBP', 'WebP'],
]

/** What a file is by its first bytes: names lie. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  const known = BEGINNINGS.find(([at, letters]) => hasLetters(bytes, at, letters))?.[2]
  if (known) return known
  // Two letters are few: texts begin with them, too. The header that follows has one of these lengths.
  if (hasLetters(bytes, 0, 'BM') && [12, 16, 40, 52, 56, 64, 108, 124].includes(bytes[14] ?? 0)) return 'BMP'
  return hasLetters(bytes, 4, 'ftyp') ? boxedFormat(bytes) : undefined
}

/** Files of boxes name their brand, and others they can be read as. */
function boxedFormat(bytes: Uint8Array): PictureFormat | undefined {
  const brands = String.fromCharCode(...bytes.subarray(8, Math.min(64, Math.max(16, bytes[3] ?? 0))))
  if (/avi[fs]/.test(brands)) return 'AVIF'
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) ? 'HEIC' : undefined
}

/** Whether the letters (Latin-1) stand at a place. */
export function hasLetters(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[at + i] !== letters.charCodeAt(i)) return false
  return true
}
