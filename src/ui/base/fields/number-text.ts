import type { Language } from '../../../graph/base/text.ts'
import { formatNumber } from '../../../graph/words/format-number.ts'

/** Signs of Asian keyboards at full width: ＋ ， － ． Ｅ ｅ. */
const FULL_WIDTH = /[\uff0b-\uff0e\uff25\uff45]/g
/** Digits of any script: ３, ٣, ३. */
const DIGIT = /\p{Nd}/gu
const ARABIC_POINT = /\u066b/g
const ARABIC_COMMA = /\u066c/g
const SPACES = /[\s\u00a0\u202f’']/g
/** Thousands set apart, all by the same mark. */
const GROUPED = /^[-+]?\d{1,3}([.,])\d{3}(?:\1\d{3})*$/
const MINUS = /^[\u2212\u2013]/
/** An exponent as this program and books write it. */
const POWER = /[·×*]10(\^?[-⁻]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** From here on, and below the other, a field shows an exponent where that is shorter. */
const [LONG, SMALL] = [1e10, 1e-4]

/**
 * Reads a number as people type it: comma or point before the fraction, points, commas or spaces between thousands,
 * `1e-3`, `5·10¹²`, digits of any script. `whole` reads `60.000` and `60,000` as sixty thousand. `undefined` where it is
 * no number, or a larger one than there can be.
 */
export function parseNumber(text: string, whole = false): number | undefined {
  const value = readNumber(text, whole)
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

/** The same, and infinite for a number that is larger than there can be. */
export function readNumber(text: string, whole = false): number | undefined {
  let plain = text
    .trim()
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(DIGIT, digitOf)
    .replace(ARABIC_POINT, '.')
    .replace(ARABIC_COMMA, '')
    .replace(SPACES, '')
    .replace(MINUS, '-')
    .replace(POWER, (_, power: string) => `e${lowered(power)}`)
  const thousands = GROUPED.exec(plain)
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (thousands && (whole || plain.indexOf(thousands[1]!) !== last)) plain = plain.replace(/[.,]/g, '')
  else if (last >= 0) {
    const before = plain.slice(0, last)
    const groups = GROUPED.exec(before)
    if (/[.,]/.test(before) && (!groups || groups[1] === plain[last])) return undefined
    plain = `${before.replace(/[.,]/g, '')}.${plain.slice(last + 1)}`
  }
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return undefined
  // Minus zero is zero.
  return Number(plain) + 0
}

/** The digits of a script follow each other from zero on, and some scripts follow each other without a gap. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}

/** Writes a number so that `parseNumber` reads the same one back, with the fraction mark of the language. */
export function showNumber(value: number, language: Language, whole = false): string {
  const size = Math.abs(value)
  if (whole && Number.isInteger(value) && size < LONG) return formatNumber(value, language)
  const text = size === 0 || (size >= SMALL && size < LONG) ? String(size) : shorter(size)
  return (value < 0 ? '-' : '') + text.replace('.', fractionMarkOf(language))
}

function fractionMarkOf(language: Language): string {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
}

function shorter(size: number): string {
  const [plain, power] = [String(size), size.toExponential().replace('e+', 'e')]
  return size < SMALL || power.length < plain.length ? power : plain.replace('e+', 'e')
}

function lowered(power: string): string {
  return power
    .replace('^', '')
    .replace('⁻', '-')
    .replace(/[^\d-]/g, (digit) => String(RAISED.indexOf(digit)))
}
