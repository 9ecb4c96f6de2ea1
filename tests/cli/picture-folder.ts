import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { paintedPicture } from '../engine/data/small-pictures.ts'

/** Writes files into a new folder, by their paths in it. */
export async function folderOf(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faltwerk-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

const KINDS = { bars: [1, 0], stripes: [0, 1], slants: [1, 1] } as const
type Kind = keyof typeof KINDS

/** Pictures of lines in three directions, so many of each, each another one; by their paths below `under`. */
export function linePictures(
  each: number,
  under = '',
  kinds: readonly Kind[] = ['bars', 'stripes', 'slants'],
): Record<string, Uint8Array<ArrayBuffer>> {
  const files = kinds.flatMap((name) =>
    Array.from({ length: each }, (_, at) => {
      const [dx, dy] = KINDS[name]
      const bytes = paintedPicture(24, 20, (x, y) => {
        const light = (x * dx + y * dy + at) % 8 < 4
        return light ? [200 + at, 180, 90] : [20, 30, 40 + at]
      })
      return [`${under}${name}/${at}.png`, bytes] as const
    }),
  )
  return Object.fromEntries(files)
}
