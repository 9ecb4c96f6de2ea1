import type { FigurePart } from '../trainers/run-figures.ts'

/** What a column of the table of runs says; in this order they stand. */
export const COLUMNS = [
  'validation',
  'training',
  'test',
  'begun',
  'best',
  'trained',
  'step',
  'rate',
  'seed',
  'weights',
  'note',
  'bytes',
] as const satisfies readonly (FigurePart | string)[]
export type Column = (typeof COLUMNS)[number]

/** The most important first: these stay when there is little room. The others a person has to ask for. */
const BY_IMPORTANCE: readonly Column[] = ['validation', 'test', 'training', 'begun', 'step', 'seed']
/** In pixels, with the longest that stands in them. */
const COLUMN_WIDTH: Readonly<Record<Column, number>> = {
  validation: 76,
  training: 76,
  test: 76,
  begun: 104,
  best: 88,
  trained: 96,
  step: 96,
  rate: 88,
  seed: 88,
  weights: 84,
  note: 180,
  bytes: 80,
}
/** Mark, name and buttons, and below the name what the run is doing. */
const NARROW_NAME = 204
/** Beside a figure, by how much it is better or worse than that of the baseline. */
const DIFFERENCE = 48
/** In one line what the figures are of. */
const LINE = 14
/** What the run is doing stands beside its name. */
const WIDE_NAME = 336 + LINE
/** So much wider are the buttons for fingers. */
const FINGERS = 48

/** How wide a column is; in a wide table all of a row stands in one line. */
export function columnWidth(column: Column, isWide: boolean, compares = false): number {
  const figure = isPart(column) && compares ? DIFFERENCE : 0
  return COLUMN_WIDTH[column] + figure + (isWide && column === 'training' ? LINE : 0)
}

/** Whether a column has figures of a part of the data. */
export const isPart = (column: string): column is FigurePart =>
  column === 'validation' || column === 'training' || column === 'test'

export interface FittedColumns {
  readonly columns: readonly Column[]
  /** What a run is doing has room beside its name. */
  readonly isWide: boolean
  /** Pixels below which the table is scrolled sideways. */
  readonly least: number
}

interface Wanted {
  /** The columns with something in them. */
  readonly has: ReadonlySet<Column>
  /** Those that a person wants, whether they fit or not. */
  readonly chosen?: readonly Column[]
  /** The buttons are as large as fingers want them. */
  readonly byFinger?: boolean
  /** There is a baseline, and figures say how far they are from its. */
  readonly compares?: boolean
}

/**
 * The columns that fit beside the names, whole: the less important ones go first. That what a run is doing stands beside
 * its name is worth more than how fast and with which seed it ran.
 */
export function fitColumns(width: number, wanted: Wanted): FittedColumns {
  const { has, chosen, byFinger = false, compares = false } = wanted
  const narrow = NARROW_NAME + (byFinger ? FINGERS : 0)
  const widthOf = (column: Column, wide: boolean) => columnWidth(column, wide, compares)
  if (chosen) {
    const columns = COLUMNS.filter((column) => chosen.includes(column))
    const taken = (wide: boolean) => columns.reduce((sum, column) => sum + widthOf(column, wide), 0)
    const isWide = width - taken(true) >= narrow + WIDE_NAME - NARROW_NAME
    return { columns, isWide, least: narrow + taken(isWide) }
  }
  const fitting = new Set<Column>()
  let left = width - narrow
  let isWide = false
  for (const column of BY_IMPORTANCE) {
    if (!has.has(column)) continue
    if (!isWide && !isPart(column)) {
      isWide = left >= WIDE_NAME - NARROW_NAME
      if (isWide) left -= WIDE_NAME - NARROW_NAME
    }
    if (widthOf(column, false) > left) break
    fitting.add(column)
    left -= widthOf(column, false)
  }
  return { columns: COLUMNS.filter((column) => fitting.has(column)), isWide, least: 0 }
}
