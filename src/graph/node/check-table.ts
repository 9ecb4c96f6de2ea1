import * as v from 'valibot'
import type { Json } from '../base/json.ts'
import { isJsonObject } from '../base/json.ts'
import type { ProblemDraft } from '../document/problem.ts'
import { COLUMN_ROLES, type TableBounds } from '../values/table.ts'

const LONGEST = 200
const words = v.pipe(v.string(), v.maxLength(LONGEST))
const text = v.union([words, v.strictObject({ en: words, de: words })])
const column = v.looseObject({
  name: text,
  unit: v.optional(words),
  role: v.picklist(COLUMN_ROLES),
  words: v.optional(v.record(v.string(), text)),
})
const columns = v.pipe(v.array(column), v.minLength(1))

/** Says what keeps a value from being a table within the bounds, or nothing. What its cells mean is not looked at. */
export function checkTable(value: Json, { maxRows, maxColumns }: TableBounds): ProblemDraft | undefined {
  if (!isJsonObject(value) || !Array.isArray(value.rows) || !v.is(columns, value.columns))
    return { code: 'param-not-a-table', values: {} }
  const { rows } = value
  const width = value.columns.length
  if (rows.length > maxRows || width > maxColumns)
    return {
      code: 'param-table-too-large',
      values: { rows: rows.length, columns: width, maxRows, maxColumns },
    }
  const uneven = rows.findIndex((row) => !Array.isArray(row) || row.length !== width || !row.every(isCell))
  return uneven < 0 ? undefined : { code: 'param-table-row', values: { row: uneven + 1, columns: width } }
}

function isCell(value: Json): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return value === null || (typeof value === 'string' && value.length <= LONGEST)
}
