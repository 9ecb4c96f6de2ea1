import type { Text } from '../../../src/graph/base/text.ts'
import type { Fact, ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { Feature, Target } from '../../../src/graph/values/port-value.ts'
import type { Table, TableCell, TableColumn } from '../../../src/graph/values/table.ts'

/** A table as training needs it: numbers to learn from, and what is to be said about each row. */
export interface ReadTable {
  readonly features: readonly Feature[]
  readonly target: Target
  /** The numbers of every complete row. */
  readonly inputs: readonly (readonly number[])[]
  /** Class index, or the number asked for, of every complete row. */
  readonly targets: readonly number[]
  readonly facts: readonly Fact[]
}

type Outcome =
  | { readonly ok: true; readonly value: ReadTable }
  | { readonly ok: false; readonly problems: readonly ProblemDraft[] }

// A table is immutable, and both the check and the plan want to know.
const known = new WeakMap<Table, Outcome>()

/**
 * Takes a table apart by the roles of its columns. Rows in which a value is missing that is needed are left out.
 * Classes are numbered in the order of their words, so that rows can be moved without changing what a class is called.
 * `param` names the parameter the problems stand at.
 */
export function readTable(table: Table, param: string): Outcome {
  const outcome = known.get(table) ?? read(table, param)
  known.set(table, outcome)
  return outcome
}

function read(table: Table, param: string): Outcome {
  const { columns, rows } = table
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
  const answer = answers[0] as number
  const asked = columns[answer] as TableColumn
  const numeric = asked.role === 'target' ? [...inputs, answer] : inputs
  const wrong = textAmongNumbers(table, numeric, param)
  if (wrong) return { ok: false, problems: [wrong] }
  const complete = rows.filter((row) => [...inputs, answer].every((at) => !isMissing(row[at])))
  if (complete.length === 0) return refuse('table-empty')
  const names = asked.role === 'class' ? classesOf(complete, answer) : []
  if (names.length === 1) return refuse('table-one-class', { name: wordOf(asked, names[0] as string) })
  const numbers = new Map(names.map((name, at) => [name, at]))
  const leftOut = rows.length - complete.length
  return {
    ok: true,
    value: {
      features: inputs.map((at) => featureOf(columns[at] as TableColumn)),
      target:
        asked.role === 'class'
          ? { kind: 'classes', names: names.map((name) => wordOf(asked, name)) }
          : { kind: 'numbers', names: [asked.name], ...(asked.unit ? { units: [asked.unit] } : undefined) },
      inputs: complete.map((row) => inputs.map((at) => row[at] as number)),
      targets: complete.map((row) =>
        asked.role === 'class'
          ? (numbers.get(String(row[answer]).trim()) as number)
          : (row[answer] as number),
      ),
      facts: leftOut > 0 ? [{ code: 'rows-left-out', values: { count: leftOut } }] : [],
    },
  }
}

/** The first cell with text in a column of numbers, and a way out where the whole column is text. */
function textAmongNumbers(
  { columns, rows }: Table,
  places: readonly number[],
  param: string,
): ProblemDraft | undefined {
  for (const at of places) {
    const row = rows.findIndex((cells) => isText(cells[at]))
    if (row < 0) continue
    const column = columns[at] as TableColumn
    const role = column.role === 'target' ? ('class' as const) : ('unused' as const)
    const others = columns.map((each, i) => (i === at ? { ...each, role } : each))
    const all = rows.every((cells) => typeof cells[at] !== 'number')
    return {
      code: column.role === 'target' ? 'table-text-in-target' : 'table-text-in-numbers',
      values: { value: String(rows[row]?.[at]), row: row + 1, column: column.name },
      param,
      fix:
        all || column.role === 'target'
          ? { kind: 'set', param, value: { columns: others, rows } }
          : undefined,
    }
  }
  return undefined
}

function classesOf(rows: Table['rows'], at: number): readonly string[] {
  const names = [...new Set(rows.map((row) => String(row[at]).trim()))]
  const byNumber = names.every((name) => name !== '' && Number.isFinite(Number(name)))
  return names.sort((a, b) => (byNumber ? Number(a) - Number(b) : a < b ? -1 : 1))
}

function wordOf({ words }: TableColumn, name: string): Text {
  return words && Object.hasOwn(words, name) ? (words[name] as Text) : name
}

function featureOf({ name, unit }: TableColumn): Feature {
  return unit ? { name, unit } : { name }
}

export function isMissing(cell: TableCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

function isText(cell: TableCell | undefined): boolean {
  return typeof cell === 'string' && cell.trim() !== ''
}
