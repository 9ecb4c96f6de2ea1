import { guessDateOrder } from './read-date.ts'
import type { NumberReader } from './read-number.ts'

/** Rows below by which the first one is judged. */
const LOOKED_AT = 200
/** Names that columns have in many files. */
const USUAL_NAME =
  /^(id|name|title|type|class|label|target|date|time|note|text|colou?r|category|group|value|size|weight|length|width|height|age|sex|titel|typ|klasse|datum|zeit|farbe|gruppe|wert|größe|gewicht|länge|breite|höhe|alter|art)$/i
const YEAR = /^(1[89]|20|21)\d\d$/

export interface GuessedHeader {
  readonly header: boolean
  /** The first row is hardly different from those below. */
  readonly isDoubtful: boolean
}

/**
 * Whether the first row holds names: it differs from the rows below it. Text above numbers or dates, years above
 * numbers that are none, words above others that repeat or are shorter; what occurs below is no name.
 */
export function guessHeader(
  rows: readonly (readonly string[])[],
  width: number,
  reader: NumberReader,
): GuessedHeader {
  const [first = [], ...others] = rows.slice(0, LOOKED_AT + 1)
  const names = first.filter((cell) => cell !== '')
  if (names.length === 0 || others.length === 0) return { header: false, isDoubtful: false }
  let votes = new Set(names).size === names.length ? 0 : -2
  for (let at = 0; at < width; at++) {
    const head = first[at] ?? ''
    const below = others.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    if (below.length > 0) votes += vote(head, below, reader)
  }
  return { header: votes > 0, isDoubtful: Math.abs(votes) < 2 }
}

function vote(head: string, below: readonly string[], reader: NumberReader): number {
  const numbers = below.filter((cell) => reader.read(cell) !== undefined).length
  const isNumber = reader.read(head) !== undefined
  if (numbers > below.length / 2) {
    // Nothing at all stands above the index of other programs, and in a row with a missing value.
    if (head === '') return 0
    if (!isNumber) return numbers === below.length ? 3 : 1
    return YEAR.test(head) && !below.some((cell) => YEAR.test(cell)) ? 3 : -3
  }
  if (isNumber) return YEAR.test(head) ? 1 : -1
  if (head === '') return -1
  if (guessDateOrder(below)) return guessDateOrder([head]) ? -3 : 3
  if (below.includes(head)) return -3
  const lengths = below.map((cell) => cell.length)
  const longest = Math.max(...lengths)
  const isFixed = longest === Math.min(...lengths)
  if (isFixed && head.length !== longest && (below.length > 1 || longest === 1)) return 1.5
  return USUAL_NAME.test(head) || new Set(below).size < below.length ? 1 : 0
}
