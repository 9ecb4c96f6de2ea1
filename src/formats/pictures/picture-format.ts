/** The formats whose pictures are recognised, as people call them. */
export type PictureFormat = 'JPEG' | 'PNG' | 'GIF' | 'WebP' | 'BMP' | 'AVIF' | 'HEIC'

const BEGINNINGS: readonly (readonly [at: number, letters: string, format: PictureFormat])[] = [
  [0, '\xff\xd8\xff', 'JPEG'],
  [0, '\x89PNG\r\n\x1a\n', 'PNG'],
]

/** What a file is by its first bytes: names lie. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  return BEGINNINGS.find(([at, letters]) => hasLetters(bytes, at, letters))?.[2]
}

/** Whether the letters (Latin-1) stand at a place. */
export function hasLetters(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[at + i] !== letters.charCodeAt(i)) return false
  return true
}
