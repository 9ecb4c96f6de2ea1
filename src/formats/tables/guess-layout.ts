import { guessMarks, numberReader } from './read-number.ts'
import { splitRows } from './split-rows.ts'
import type { CommentMark, Separator } from './table-settings.ts'

/** Letters and rows by which a file is judged. */
const SAMPLE = { letters: 200_000, rows: 300 }

export interface Layout {
  readonly separator: Separator
  readonly comment: CommentMark
  readonly skip: number
  /** Another separator gives a table too. */
  readonly isDoubtful: boolean
}

interface Tried {
  readonly separator: Separator
  readonly width: number
  readonly skip: number
  readonly score: number
  /** All rows have the same number of cells. */
  readonly isEven: boolean
  /** Cells that are no numbers. */
  readonly words: readonly string[]
}

export interface KnownLayout {
  readonly separator?: Separator
  readonly comment?: CommentMark
}

/** How a text is most likely set out; what is known of it already is left as it is. */
export function guessLayout(text: string, known: KnownLayout = {}): Layout {
  const sample = sampleOf(text)
  const tried = (comment: CommentMark) =>
    (known.separator ? [known.separator] : ([',', ';', '\t', '|', ' '] as const))
      .map((separator) => tryOut(sample, separator, comment))
      .sort((a, b) => b.score - a.score)
  const comment = known.comment ?? guessComment(sample, tried(''))
  const [best, ...others] = tried(comment)
  if (!best || best.width < 2)
    return { separator: known.separator ?? ',', comment, skip: best?.skip ?? 0, isDoubtful: false }
  // What is between the words of the best sets all rows apart evenly, too.
  const isDoubtful = others.some(
    ({ separator, isEven, width }) =>
      separator !== ' ' && isEven && width > 1 && best.words.some((word) => word.includes(separator)),
  )
  return { separator: best.separator, comment, skip: best.skip, isDoubtful }
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE.letters) return text
  const cut = text.lastIndexOf('\n', SAMPLE.letters)
  return text.slice(0, cut > 0 ? cut : SAMPLE.letters)
}

/** The better, the more rows have the same number of cells, and the more of these are numbers or single words. */
function tryOut(sample: string, separator: Separator, comment: CommentMark): Tried {
  const rows = splitRows(sample, separator, comment).slice(0, SAMPLE.rows)
  const width = commonWidth(rows)
  const skip = rowsBefore(rows, width)
  const body = rows.slice(skip)
  if (body.length === 0 || width < 2)
    return { separator, width: Math.min(width, 1), skip: 0, score: 0, isEven: false, words: [] }
  const even = body.filter((row) => row.length === width).length / body.length
  const cells = body.flat()
  const reader = numberReader(guessMarks(cells, separator === ','))
  const words = cells.filter((cell) => reader.read(cell) === undefined)
  const numbers = cells.length - words.length
  const clean = words.filter((cell) => !/[,;\t|]/.test(cell)).length
  // A table in which blanks set apart has numbers: elsewhere they stand between the words of a text.
  if (separator === ' ' && numbers < body.length / 2)
    return { separator, width, skip, score: 0, isEven: false, words: [] }
  const tidy = (numbers + 0.8 * clean) / cells.length
  const rare = separator === ' ' ? 0.75 : separator === '|' ? 0.97 : 1
  return { separator, width, skip, score: even * even * tidy * rare, isEven: even === 1, words }
}

/** The number of cells that most rows have; the larger one where two are as frequent. */
export function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let [width, most] = [0, 0]
  for (const [length, count] of counts)
    if (count > most || (count === most && length > width)) [width, most] = [length, count]
  return width
}

/** Rows of a sheet before its table: titles and notes. */
export function guessSheetSkip(rows: readonly (readonly string[])[]): number {
  const width = commonWidth(rows)
  // Above two columns a title is what stands alone in the first.
  const isTitle = ([first = '', ...others]: readonly string[]) =>
    /\p{L}/u.test(first) && others.every((cell) => cell === '')
  const titles = width === 2 ? rows.findIndex((row) => !isTitle(row)) : 0
  return Math.max(titles, rowsBefore(rows.slice(0, SAMPLE.rows), width))
}

/** The first sheet with a table, rather than one with a few words about it; the first at all where there is none. */
export function guessSheet(sheets: readonly (readonly (readonly string[])[])[]): number {
  const table = sheets.findIndex((rows) => rows.length > 1 && commonWidth(rows) > 1)
  return Math.max(0, table >= 0 ? table : sheets.findIndex((rows) => rows.length > 0))
}

/** Rows before the first one that is as wide as the table; rows with a single cell filled in do not count as such. */
function rowsBefore(rows: readonly (readonly string[])[], width: number): number {
  if (width < 2) return 0
  const first = rows.findIndex((row, at) => {
    const filled = row.filter((cell) => cell !== '').length
    const next = rows[at + 1]
    return row.length === width && (filled > 1 || width < 3) && (!next || next.length === width)
  })
  return Math.max(0, first)
}

function guessComment(sample: string, plain: readonly Tried[]): CommentMark {
  const lines = sample.split('\n').filter((line) => line.trim() !== '')
  for (const mark of ['#', '%', '//'] as const) {
    const marked = lines.filter((line) => line.startsWith(mark))
    if (marked.length === 0 || marked.length > lines.length * 0.9) continue
    if (marked.length === 1 && lines[0] === marked[0] && isHead(marked[0] as string, plain)) continue
    return mark
  }
  return ''
}

/** Whether the only line with a mark is the row of names, as in `#x,y`: as many cells as the rows below. */
function isHead(line: string, [best]: readonly Tried[]): boolean {
  if (!best || best.width < 2) return false
  return splitRows(line, best.separator, '')[0]?.length === best.width
}
