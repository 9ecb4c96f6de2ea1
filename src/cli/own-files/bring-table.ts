import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Json } from '../../graph/base/json.ts'
import { isJsonObject } from '../../graph/base/json.ts'
import { ok } from '../../graph/document/problem.ts'
import { type AnyTable, isLargeTable, type LargeTable } from '../../graph/values/table.ts'
import { keepTable } from '../../intake/tables/take-in-table.ts'
import type { TableOrder } from '../../intake/types.ts'
import type { Bringer } from './bringer.ts'

const NAMES = /\.(csv|tsv|tab|txt|dat|xlsx|xlsm|xls|ods)$/i

/**
 * The values of a large table, out of the file it was read from: read in the same way, the file gives the same content.
 * One with the same name is tried first.
 */
export const bringTable: Bringer = {
  isEmpty: () => false,
  isWaiting: (value) => largeTable(value)?.from !== undefined,
  async bring(folder, paths, contents, value) {
    const table = largeTable(value)
    const { from } = table ?? {}
    if (!table || !from) return ok({ value: undefined, refused: [] })
    const isNamed = (path: string) => basename(path) === from.file
    const files = paths
      .filter((path) => NAMES.test(path))
      .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    for (const path of files) {
      const order = {
        name: from.file,
        source: new Blob([await readFile(join(folder, path))]),
        settings: from.settings as TableOrder['settings'],
        columns: from.columns as TableOrder['columns'],
      }
      const kept = await keepTable(order, contents)
      const content = kept.ok && isLargeTable(kept.value) ? kept.value.content : undefined
      if (content === table.content) break
      if (content) await contents.remove([content])
    }
    return ok({ value: undefined, refused: [] })
  },
}

function largeTable(value: Json): LargeTable | undefined {
  const table = isJsonObject(value) ? (value as unknown as AnyTable) : undefined
  return table && isLargeTable(table) ? table : undefined
}
