import type { ColumnRole } from '../../graph/values/table.ts'
import { guessDateOrder } from './read-date.ts'
import { MOST_DISTINCT, type ScannedColumn } from './scan-column.ts'
import type { ColumnType } from './table-settings.ts'

/** Why a column was taken for what it was. */
export type ColumnNote =
  /** Numbers with zeros in front are codes. */
  | 'leading-zeros'
  /** Numbers with more digits than a number keeps. */
  | 'long-ids'
  /** The same dates can be read with the day first or with the month first. */
  | 'date-order'
  /** A column without a name, as other programs write the numbers of the rows. */
  | 'nameless-index'
  /** Every row has its own. */
  | 'all-different'
  /** Every cell is empty, as those of formulas that were never worked out. */
  | 'empty'

export interface GuessedColumn {
  readonly type: ColumnType
  readonly note?: ColumnNote
  /** Different values, or one more than are counted. */
  readonly distinct: number
}

/** Classes are few; or at most so many where each of them occurs often. */
const FEW = 20
const CLASSES = 100
const CLASS_NAME = /^(labels?|class(es)?|klasse|species)$/i
const INDEX_NAME = /^(unnamed: 0|index|id|nr\.?|no\.?|row|zeile|rownames)$/i

/** What programs write where there is no value. */
const MISSING_MARK =
  /^(na|n\/a|#n\/a|#na|#value!|#wert!|#nv|#div\/0!|nan|-nan|null|nil|none|missing|-|–|—|--|---|\?|\.|\*|n\.a\.|k\.a\.|unknown|inf|-inf)$/i

/** What stands for a missing value in this column of numbers: known marks, where all else is a number. */
export function guessMissing({ others, numbers }: ScannedColumn): readonly string[] {
  const marks = [...others.keys()]
  return numbers > marks.length && marks.every((mark) => MISSING_MARK.test(mark)) ? marks : []
}

/** What a column most likely is. Marks of missing values count in a column that else is numbers. */
export function guessType(name: string, scanned: ScannedColumn, marks: ReadonlySet<string>): GuessedColumn {
  const { numbers, whole, zeros, long, counts, last, others, first, values, blank } = scanned
  const filled = values.length - blank
  const marked = [...marks].reduce((count, mark) => count + (others.get(mark) ?? 0), 0)
  const distinct = scanned.distinct
  const allDifferent = distinct === filled || distinct > MOST_DISTINCT
  if (filled === 0) return { type: 'number', note: 'empty', distinct }
  if (long > 0 && long + numbers + zeros === filled) return { type: 'id', note: 'long-ids', distinct }
  if (zeros > 0 && zeros + numbers === filled)
    return { ...ofWords(distinct, filled), note: 'leading-zeros', distinct }
  if (numbers + marked === filled || numbers >= filled * 0.9) {
    const isIndex = counts && whole === filled && filled > 1 && (last === filled || last === filled - 1)
    if (isIndex && name === '') return { type: 'id', note: 'nameless-index', distinct }
    if (isIndex && INDEX_NAME.test(name)) return { type: 'id', note: 'all-different', distinct }
    const areClasses = CLASS_NAME.test(name) && whole === filled && distinct <= CLASSES
    return { type: areClasses ? 'classes' : 'number', distinct }
  }
  const dates = guessDateOrder(first.filter((word) => !marks.has(word)))
  if (dates && numbers === 0)
    return { type: dates.order, note: dates.isDoubtful ? 'date-order' : undefined, distinct }
  return { ...ofWords(distinct, filled), note: allDifferent ? 'all-different' : undefined, distinct }
}

function ofWords(distinct: number, filled: number): { readonly type: ColumnType } {
  const few = distinct <= FEW && (distinct < filled || filled < FEW)
  return { type: few || (distinct <= CLASSES && distinct <= filled / 3) ? 'classes' : 'text' }
}

const TARGET_NAME = /^(target|label|labels|class|classes|species|outcome|klasse|ziel|zielwert|ergebnis)$/i

/**
 * What the columns are for: the one to predict is called so, or is the last that says something; numbers, dates and
 * classes are inputs, and text in which nothing repeats is not used.
 */
export function guessRoles(
  columns: readonly { readonly name: string; readonly type: ColumnType; readonly note?: ColumnNote }[],
): readonly ColumnRole[] {
  const useful = columns.flatMap(({ type, note }, at) =>
    note !== 'empty' && (type === 'number' || type === 'classes') ? [at] : [],
  )
  const named = useful.filter((at) => TARGET_NAME.test(columns[at]?.name ?? ''))
  const target = named.at(-1) ?? useful.at(-1)
  return columns.map(({ type, note }, at) => {
    if (at === target) return type === 'number' ? 'target' : 'class'
    if (type === 'id' || type === 'text' || note === 'all-different' || note === 'empty') return 'unused'
    return 'input'
  })
}
