import type { ContentReader } from '../../contents/content-store.ts'
import type { ColumnValues } from '../../formats/tables/column-values.ts'
import { decodeTable, type OwnTable } from '../../formats/tables/own-table.ts'
import { hashJson } from '../../graph/base/hash.ts'
import type { Numbers } from '../../graph/base/numbers.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { DatasetConfig } from '../../graph/plan/plan.ts'
import { numberOf, type TableInput, widthOf } from '../../graph/values/table-input.ts'
import type { Dataset, DatasetPart } from './dataset.ts'
import { readContents } from './read-contents.ts'

type OwnTableConfig = Extract<DatasetConfig, { kind: 'own-table' }>

/** Writes what a column of a row becomes, from a place on. */
type Writer = (row: number, into: Float64Array, at: number) => void

/** The rows of a table that is kept by its content. In double precision, as they were written. */
export function ownTableRows(contents: ContentReader) {
  return {
    async load(config: OwnTableConfig): Promise<Result<Dataset<Numbers>>> {
      const read = await readContents(contents, [config.content])
      if (!read.ok) return read
      const table = decodeTable(read.value[0] as Uint8Array<ArrayBuffer>)
      const places = [...config.inputs.map(({ column }) => column), config.answer.column]
      if (!table || places.some((at) => !table.columns[at])) return failed(problem('own-table-damaged'))
      return ok(datasetOf(config, table))
    },
  }
}

function datasetOf(config: OwnTableConfig, table: OwnTable): Dataset<Numbers> {
  const { inputs, answer } = config
  const column = (at: number) => table.columns[at] as ColumnValues
  const needed = [
    ...inputs.filter(({ fill }) => fill === undefined).map((input) => input.column),
    answer.column,
  ]
  const rows = completeRows(needed.map(column), table.rows)
  const writers = inputs.map((input) => writerOf(input, column(input.column)))
  const widths = inputs.map(widthOf)
  const width = widths.reduce((sum, each) => sum + each, 0)
  const asked = answerOf(column(answer.column), answer.classes)
  const none: DatasetPart<Numbers> = {
    count: 0,
    targets: new Float64Array(0),
    gather: () => new Float64Array(0),
  }
  const train: DatasetPart<Numbers> = {
    count: rows.length,
    targets: Float64Array.from(rows, asked),
    gather(indices) {
      const gathered = new Float64Array(indices.length * width)
      for (let i = 0; i < indices.length; i++) {
        const row = rows[indices[i] as number] as number
        let at = i * width
        writers.forEach((write, input) => {
          write(row, gathered, at)
          at += widths[input] as number
        })
      }
      return gathered
    },
  }
  const parts = { train, validation: none, test: none }
  return { shape: [width], target: config.target, parts, hash: hashJson(config) }
}

function completeRows(needed: readonly ColumnValues[], count: number): Uint32Array {
  const rows = new Uint32Array(count)
  let found = 0
  for (let row = 0; row < count; row++)
    if (needed.every((column) => hasValue(column, row))) rows[found++] = row
  return rows.subarray(0, found)
}

function hasValue(column: ColumnValues, row: number): boolean {
  return column.kind === 'words'
    ? column.codes[row] !== column.words.length
    : !Number.isNaN(column.values[row])
}

function writerOf(input: TableInput, column: ColumnValues): Writer {
  if (input.read === 'one-of') {
    const codeOf = placesOf(column, input.words)
    const fill = input.words.indexOf(input.fill ?? '')
    return (row, into, at) => {
      const place = hasValue(column, row) ? codeOf(row) : fill
      if (place >= 0) into[at + place] = 1
    }
  }
  const values = column.kind === 'words' ? new Float64Array(column.codes.length) : column.values
  return (row, into, at) => {
    const value = values[row] as number
    into[at] = numberOf(input, Number.isNaN(value) ? (input.fill ?? 0) : value)
  }
}

/** The class index, or the number asked for, of a row. */
function answerOf(column: ColumnValues, classes: readonly string[] | undefined): (row: number) => number {
  if (classes) return placesOf(column, classes)
  return column.kind === 'words' ? () => 0 : (row) => column.values[row] as number
}

/** Which of the words stands in a row. */
function placesOf(column: ColumnValues, words: readonly string[]): (row: number) => number {
  const known = new Map(words.map((word, place) => [word, place]))
  if (column.kind !== 'words') return (row) => known.get(String(column.values[row])) ?? -1
  const places = column.words.map((word) => known.get(word) ?? -1)
  return (row) => places[column.codes[row] as number] ?? -1
}
