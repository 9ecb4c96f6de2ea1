import type { Text } from '../../../src/graph/base/text.ts'
import type { Fact, ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { Feature, Target } from '../../../src/graph/values/port-value.ts'
import type { AnyTable, TableCell, TableColumn } from '../../../src/graph/values/table.ts'
import type { TableInput } from '../../../src/graph/values/table-input.ts'

/** A table as training needs it, apart from its rows. */
export interface ReadColumns {
  readonly features: readonly Feature[]
  readonly target: Target
  readonly facts: readonly Fact[]
}

/** Numbers to learn from, and what is to be said about each row. */
export interface ReadRows extends ReadColumns {
  readonly kind: 'rows'
  /** The numbers of every row that is used. */
  readonly inputs: readonly (readonly number[])[]
  /** Class index, or the number asked for, of every row that is used. */
  readonly targets: readonly number[]
}

/** How the numbers are had from a table whose values are elsewhere. */
export interface ReadRecipe extends ReadColumns {
  readonly kind: 'recipe'
  readonly inputs: readonly TableInput[]
  readonly answer: { readonly column: number; readonly classes?: readonly string[] }
  /** How many rows are used. */
  readonly count: number
  readonly extents: readonly (readonly [number, number])[]
  readonly targetRange?: readonly [number, number]
  /** How many rows each class has, where no row of it is left out. */
  readonly perClass?: readonly number[]
}

export type ReadTable = ReadRows | ReadRecipe

export type Outcome<R = ReadTable> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly problems: readonly ProblemDraft[] }

/** Where the columns to learn from are, and which is to be predicted. */
export interface Places {
  readonly inputs: readonly number[]
  readonly answer: number
}

/** A fix that changes one column. */
export function change(
  table: AnyTable,
  at: number,
  by: Partial<TableColumn>,
  param: string,
): ProblemDraft['fix'] {
  const columns = table.columns.map((each, i) => (i === at ? { ...each, ...by } : each))
  return { kind: 'set', param, value: { ...table, columns } }
}

/** The names of classes in their order: by number where all of them are numbers. */
export function classesOf(cells: readonly TableCell[]): readonly string[] {
  const names = [...new Set(cells.map((cell) => String(cell).trim()))]
  const byNumber = names.every((name) => name !== '' && Number.isFinite(Number(name)))
  return names.sort((a, b) => (byNumber ? Number(a) - Number(b) : a < b ? -1 : 1))
}

/** What a network is to predict. */
export function targetOf(asked: TableColumn, classes: readonly string[]): Target {
  if (asked.role === 'class') return { kind: 'classes', names: classes.map((name) => wordOf(asked, name)) }
  return { kind: 'numbers', names: [asked.name], ...(asked.unit ? { units: [asked.unit] } : undefined) }
}

export function wordOf({ words }: TableColumn, name: string): Text {
  return words && Object.hasOwn(words, name) ? (words[name] as Text) : name
}

/** A fix that no longer uses a column. */
export function leaveOut(table: AnyTable, at: number, param: string): ProblemDraft['fix'] {
  return change(table, at, { role: 'unused' }, param)
}
