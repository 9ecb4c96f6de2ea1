import type { FigurePart } from '../trainers/run-figures.ts'

/** What a column of the table of runs says; in this order they stand. */
export const COLUMNS = ['validation', 'training', 'test', 'best', 'step', 'seed'] as const
export type Column = FigurePart | 'best' | 'step' | 'seed'

/** The most important first: these stay when there is little room. The others a person has to ask for. */
const BY_IMPORTANCE: readonly Column[] = ['validation', 'test', 'training', 'step', 'seed']
/** In pixels, with the longest that stands in them. */
const COLUMN_WIDTH: Readonly<Record<Column, number>> = {
  validation: 76,
  training: 76,
  test: 76,
  best: 88,
  step: 96,
  seed: 88,
}
/** Mark, name and buttons, and below the name what the run is doing. */
const NARROW_NAME = 204
/** In one line what the figures are of. */
const LINE = 14
/** What the run is doing stands beside its name. */
const WIDE_NAME = 336 + LINE
/** So much wider are the buttons for fingers. */
const FINGERS = 48

/** How wide a column is; in a wide table all of a row stands in one line. */
export function columnWidth(column: Column, isWide: boolean): number {
  return COLUMN_WIDTH[column] + (isWide && column === 'training' ? LINE : 0)
}

export interface FittedColumns {
  readonly columns: readonly Column[]
  /** What a run is doing has room beside its name. */
  readonly isWide: boolean
  /** Pixels below which the table is scrolled sideways. */
  readonly least: number
}

/**
 * The columns that fit beside the names, whole: the less important ones go first. That what a run is doing stands beside
 * its name is worth more than how fast and with which seed it ran. `has`: the columns with something in them;
 * `byFinger`: the buttons are as large as fingers want them; `chosen`: those that a person wants, whether they fit or not.
 */
export function fitColumns(
  width: number,
  has: ReadonlySet<Column>,
  byFinger = false,
  chosen?: readonly Column[],
): FittedColumns {
  const narrow = NARROW_NAME + (byFinger ? FINGERS : 0)
  if (chosen) return asChosen(width, narrow, chosen)
  const fitting = new Set<Column>()
  let left = width - narrow
  let isWide = false
  for (const column of BY_IMPORTANCE) {
    if (!has.has(column)) continue
    if (!isWide && column === 'step') {
      isWide = left >= WIDE_NAME - NARROW_NAME
      if (isWide) left -= WIDE_NAME - NARROW_NAME
    }
    if (COLUMN_WIDTH[column] > left) break
    fitting.add(column)
    left -= COLUMN_WIDTH[column]
  }
  return { columns: COLUMNS.filter((column) => fitting.has(column)), isWide, least: 0 }
}

function asChosen(width: number, narrow: number, chosen: readonly Column[]): FittedColumns {
  const columns = COLUMNS.filter((column) => chosen.includes(column))
  const taken = (isWide: boolean) => columns.reduce((sum, column) => sum + columnWidth(column, isWide), 0)
  const isWide = width - taken(true) >= narrow + WIDE_NAME - NARROW_NAME
  return { columns, isWide, least: narrow + taken(isWide) }
}
