import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Json } from '../../graph/base/json.ts'
import { isJsonObject } from '../../graph/base/json.ts'
import { ok } from '../../graph/document/problem.ts'
import { takeArrays } from '../../intake/arrays/take-arrays.ts'
import type { Bringer } from './bringer.ts'

/** What may be a file of arrays, by its name. */
const NAMES = /\.(npy|npz|idx|csv)(\.gz)?$|idx\d-ubyte(\.gz)?$/i

export const bringArrays: Bringer = {
  isEmpty: (value) => isJsonObject(value) && Array.isArray(value.files) && value.files.length === 0,
  async bring(folder, paths, contents) {
    const files = await Promise.all(
      paths
        .filter((path) => NAMES.test(path))
        .map(async (path) => ({ path, file: new Blob([await readFile(join(folder, path))]) })),
    )
    const taken = await takeArrays(files, contents)
    if (!taken.ok) return taken
    const { arrays, refused } = taken.value
    return ok({ value: arrays.length > 0 ? ({ files: arrays } as unknown as Json) : undefined, refused })
  },
}
