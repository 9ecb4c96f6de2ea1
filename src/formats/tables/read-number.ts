import type { DecimalMark, NumberMarks, ThousandsMark } from './table-settings.ts'

/** Blanks between thousands, narrow ones too. */
const BLANKS = '[ \\u00a0\\u2007\\u2009\\u202f]'
const GROUP: Readonly<Record<ThousandsMark, string>> = {
  '': '',
  '.': '\\.',
  ',': ',',
  ' ': BLANKS,
  "'": "['’]",
}

/** A whole number with zeros in front is a code: a postcode, the number of a part. */
const LEADING_ZEROS = /^[-+−]?0\d+$/
const MOST_DIGITS = 15

export interface NumberReader {
  /** The number that is written, nothing where it is none, or one that would not be the same any more. */
  read(word: string): number | undefined
  /** The same, also for codes with zeros in front and for more digits than a number keeps. */
  readAny(word: string): number | undefined
}

/** Reads numbers as they are written with these marks. */
export function numberReader({ decimal, thousands }: NumberMarks): NumberReader {
  const group = thousands === decimal ? '' : GROUP[thousands]
  const whole = group ? `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)` : '\\d+'
  const mark = decimal === '.' ? '\\.' : ','
  const written = new RegExp(`^[-+−]?(?:${whole}(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][-+−]?\\d+)?$`)
  const groups = group ? new RegExp(group, 'g') : undefined
  const plainOf = (word: string) => {
    const bare = groups ? word.replace(groups, '') : word
    const pointed = decimal === ',' ? bare.replace(',', '.') : bare
    return pointed.includes('−') ? pointed.replaceAll('−', '-') : pointed
  }
  const valueIn = (plain: string) => {
    const value = Number(plain)
    // Minus zero is zero.
    return Number.isFinite(value) ? value + 0 : undefined
  }
  return {
    read(word) {
      if (!written.test(word) || LEADING_ZEROS.test(word)) return undefined
      const plain = plainOf(word)
      return plain.length > MOST_DIGITS && isLongId(plain) ? undefined : valueIn(plain)
    },
    readAny: (word) => (written.test(word) ? valueIn(plainOf(word)) : undefined),
  }
}

/** A whole number with zeros in front, which a number would lose. */
export function hasLeadingZeros(word: string): boolean {
  return LEADING_ZEROS.test(word)
}

/** A whole number with more digits than a number can keep. */
export function isLongId(word: string): boolean {
  return /^[-+]?\d{16,400}$/.test(word) && BigInt(word.replace('+', '')) !== asWhole(Number(word))
}

function asWhole(value: number): bigint | undefined {
  return Number.isFinite(value) ? BigInt(value) : undefined
}

const FRACTION: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^[-+−]?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u2007\u2009\u202f'’]\d{3})+|\d*),\d+(?:[eE][-+−]?\d+)?$/,
  '.': /^[-+−]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2007\u2009\u202f'’]\d{3})+|\d*)\.\d+(?:[eE][-+−]?\d+)?$/,
}
/** Three digits behind a single mark: a fraction, or thousands. */
const EITHER = /^[-+−]?[1-9]\d{0,2}[.,]\d{3}$/
const GROUPED: readonly (readonly [ThousandsMark, RegExp])[] = [
  ['.', /^[-+−]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/],
  [',', /^[-+−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/],
  [' ', new RegExp(`^[-+−]?\\d{1,3}(?:${BLANKS}\\d{3})+(?:[.,]\\d+)?$`)],
  ["'", /^[-+−]?\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$/],
]

export interface GuessedMarks extends NumberMarks {
  /** The same numbers can be meant with a comma or with a point. */
  readonly isDoubtful: boolean
}

/** The marks with which most of the words are numbers. `commas`: a comma cannot stand in a cell without quotes. */
export function guessMarks(words: Iterable<string>, commas: boolean): GuessedMarks {
  const count = { ',': 0, '.': 0, either: { ',': 0, '.': 0 } }
  const grouped = new Map<ThousandsMark, number>()
  for (const word of words) {
    for (const [mark, pattern] of GROUPED)
      if (pattern.test(word)) grouped.set(mark, (grouped.get(mark) ?? 0) + 1)
    if (EITHER.test(word)) count.either[word.includes(',') ? ',' : '.']++
    else if (FRACTION[','].test(word)) count[',']++
    else if (FRACTION['.'].test(word)) count['.']++
  }
  const sure = count[','] + count['.'] > 0
  // A file whose cells are set apart by something else than commas writes them in numbers as people there do.
  const decimal = sure
    ? count[','] > count['.']
      ? ','
      : '.'
    : !commas && count.either[','] > count.either['.']
      ? ','
      : '.'
  const other = decimal === '.' ? ',' : '.'
  const candidates = ([other, ' ', "'"] as const).filter((mark) => (grouped.get(mark) ?? 0) > 0)
  // A mark that stands before anything but three digits is none of thousands.
  const thousands = candidates.find((mark) => mark !== other || count[other] === 0) ?? ''
  return { decimal, thousands, isDoubtful: !sure && count.either[','] + count.either['.'] > 0 }
}
