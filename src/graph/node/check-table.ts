import * as v from 'valibot'
import type { Json } from '../base/json.ts'
import { isJsonObject } from '../base/json.ts'
import type { ProblemDraft } from '../document/problem.ts'
import { COLUMN_READINGS, COLUMN_ROLES, type TableBounds } from '../values/table.ts'

const LONGEST = 200
const words = v.pipe(v.string(), v.maxLength(LONGEST))
const text = v.union([words, v.strictObject({ en: words, de: words })])
const column = v.looseObject({
  name: text,
  unit: v.optional(words),
  role: v.picklist(COLUMN_ROLES),
  reads: v.optional(v.picklist(COLUMN_READINGS)),
  words: v.optional(v.record(v.string(), text)),
})
const columns = v.pipe(v.array(column), v.minLength(1))
const number = v.pipe(v.number(), v.finite())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const facts = v.variant('kind', [
  v.looseObject({
    kind: v.picklist(['numbers', 'dates']),
    missing: count,
    least: number,
    most: number,
    mean: number,
    frequent: number,
    counts: v.optional(v.array(v.tuple([number, count]))),
    times: v.optional(v.boolean()),
  }),
  v.looseObject({
    kind: v.literal('words'),
    missing: count,
    counts: v.optional(v.array(v.tuple([words, count]))),
  }),
])
/** More columns than the largest table has that can be brought. */
const MOST_COLUMNS = 2000
const large = v.looseObject({
  columns: v.pipe(
    v.array(v.looseObject({ ...column.entries, facts })),
    v.minLength(1),
    v.maxLength(MOST_COLUMNS),
  ),
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  rows: v.pipe(count, v.minValue(1)),
  gaps: v.optional(v.array(v.tuple([v.array(count), count]))),
  first: v.optional(v.array(v.array(v.nullable(v.union([number, words]))))),
})

/** Says what keeps a value from being a table within the bounds, or nothing. What its cells mean is not looked at. */
export function checkTable(value: Json, { maxRows, maxColumns }: TableBounds): ProblemDraft | undefined {
  if (isJsonObject(value) && 'content' in value)
    return v.is(large, value) ? undefined : { code: 'param-not-a-table', values: {} }
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
