import type { Fact, ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { Feature } from '../../../src/graph/values/port-value.ts'
import {
  type AnyTable,
  isLargeTable,
  MOST_WORDS,
  type Table,
  type TableCell,
  type TableColumn,
} from '../../../src/graph/values/table.ts'
import { dateOfCell, numberOf, type TableInput } from '../../../src/graph/values/table-input.ts'
import { factsOf, isMissing } from './column-facts.ts'
import { columnInputs, type Missing } from './column-inputs.ts'
import { readLarge } from './read-large.ts'
import {
  change,
  classesOf,
  leaveOut,
  type Outcome,
  type Places,
  type ReadRows,
  targetOf,
  wordOf,
} from './table-parts.ts'

// A table is immutable, and both the check and the plan want to know.
const known = new WeakMap<AnyTable, Map<Missing, Outcome>>()

/**
 * Takes a table apart by the roles of its columns. Rows in which a value is missing that is needed are left out, or
 * something stands in for what is missing. Classes are numbered in the order of their words, so that rows can be moved
 * without changing what a class is called. `param` names the parameter the problems stand at.
 */
export function readTable(table: AnyTable, missing: Missing, param: string): Outcome {
  const outcomes = known.get(table) ?? new Map<Missing, Outcome>()
  const outcome = outcomes.get(missing) ?? read(table, missing, param)
  known.set(table, outcomes.set(missing, outcome))
  return outcome
}

function read(table: AnyTable, missing: Missing, param: string): Outcome {
  const { columns } = table
  const places = (...roles: readonly string[]) =>
    columns.flatMap(({ role }, at) => (roles.includes(role) ? [at] : []))
  const [inputs, answers] = [places('input'), places('target', 'class')]
  const refuse = (code: string, values: ProblemDraft['values'] = {}): Outcome => ({
    ok: false,
    problems: [{ code, values, param }],
  })
  if (inputs.length === 0) return refuse('table-no-input')
  if (answers.length === 0) return refuse('table-no-target')
  if (answers.length > 1) return refuse('table-two-targets', { count: answers.length })
  const found = { inputs, answer: answers[0] as number }
  return isLargeTable(table)
    ? readLarge(table, found, missing, param)
    : readSmall(table, found, missing, param)
}

function readSmall(table: Table, places: Places, missing: Missing, param: string): Outcome<ReadRows> {
  const { columns, rows } = table
  const { answer } = places
  const refuse = (code: string, values: ProblemDraft['values']): Outcome<ReadRows> => ({
    ok: false,
    problems: [{ code, values, param }],
  })
  const asked = columns[answer] as TableColumn
  const wrong = wrongCell(table, asked.role === 'target' ? [...places.inputs, answer] : places.inputs, param)
  if (wrong) return { ok: false, problems: [wrong] }
  const inputs: TableInput[] = []
  const features: Feature[] = []
  const facts: Fact[] = []
  for (const at of places.inputs) {
    const column = columns[at] as TableColumn
    const made = columnInputs(column, at, factsOf(rows, at, column), missing)
    if ('code' in made) return { ok: false, problems: [{ ...made, param, fix: leaveOut(table, at, param) }] }
    inputs.push(...made.inputs)
    features.push(...made.features)
    facts.push(...made.facts)
  }
  const needed = [...inputs.flatMap(({ fill, column }) => (fill === undefined ? [column] : [])), answer]
  const used = rows.filter((row) => needed.every((at) => !isMissing(row[at])))
  if (used.length === 0) return refuse('table-empty', {})
  const names = asked.role === 'class' ? classesOf(used.map((row) => row[answer] as TableCell)) : []
  if (names.length === 1) return refuse('table-one-class', { name: wordOf(asked, names[0] as string) })
  const numbers = new Map(names.map((name, at) => [name, at]))
  const leftOut = rows.length - used.length
  return {
    ok: true,
    value: {
      kind: 'rows',
      features,
      target: targetOf(asked, names),
      inputs: used.map((row) => inputs.flatMap((input) => numbersOf(input, row[input.column] as TableCell))),
      targets: used.map((row) =>
        asked.role === 'class'
          ? (numbers.get(String(row[answer]).trim()) as number)
          : (row[answer] as number),
      ),
      facts: [...(leftOut > 0 ? [{ code: 'rows-left-out', values: { count: leftOut } }] : []), ...facts],
    },
  }
}

function numbersOf(input: TableInput, cell: TableCell): readonly number[] {
  const value = isMissing(cell) ? (input.fill as number | string) : cell
  if (input.read === 'one-of') {
    const word = String(value).trim()
    return input.words.map((each) => (each === word ? 1 : 0))
  }
  if (input.read === 'number' || typeof value === 'number') return [numberOf(input, value as number)]
  return [numberOf(input, dateOfCell(value) ?? 0)]
}

/** The first cell that is not what its column is, and a way out where no cell of it is. */
function wrongCell(table: Table, places: readonly number[], param: string): ProblemDraft | undefined {
  const { columns, rows } = table
  for (const at of places) {
    const column = columns[at] as TableColumn
    if (column.reads === 'words' && column.role === 'input') continue
    const isDate = column.reads !== undefined && column.role === 'input'
    const isWrong = (cell: TableCell | undefined) =>
      isDate ? !isMissing(cell) && dateOfCell(cell) === undefined : isText(cell)
    const row = rows.findIndex((cells) => isWrong(cells[at]))
    if (row < 0) continue
    const values = { value: String(rows[row]?.[at]), row: row + 1, column: column.name }
    if (isDate) return { code: 'table-no-date', values, param, fix: leaveOut(table, at, param) }
    if (column.role === 'target')
      return { code: 'table-text-in-target', values, param, fix: change(table, at, { role: 'class' }, param) }
    const all = rows.every((cells) => typeof cells[at] !== 'number')
    const few = new Set(rows.map((cells) => cells[at])).size <= MOST_WORDS
    const fix = few ? change(table, at, { reads: 'words' }, param) : leaveOut(table, at, param)
    return { code: 'table-text-in-numbers', values, param, fix: all ? fix : undefined }
  }
  return undefined
}

function isText(cell: TableCell | undefined): boolean {
  return typeof cell === 'string' && cell.trim() !== ''
}
