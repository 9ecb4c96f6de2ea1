import type { Language } from '../../graph/text.ts'
import { formatNumber } from '../language/format-values.ts'

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

/**
 * Reads a number as people type it: comma or point before the fraction, points, commas or spaces between thousands,
 * `1e-3`, digits of any script. `whole` reads `60.000` and `60,000` as sixty thousand. `undefined` where it is no
 * number, or a larger one than there can be.
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
  if (whole && Number.isSafeInteger(value)) return formatNumber(value + 0, language)
  const text = Math.abs(value) < 1e-4 ? shortest(value) : String(value)
  return language === 'de' ? text.replace('.', ',') : text
}

function shortest(value: number): string {
  return value === 0 ? '0' : value.toExponential()
}
