import type { Language } from '../../graph/text.ts'
import { formatNumber } from '../language/format-values.ts'

const SPACES = /[\s\u00a0\u202f’']/g
/** Thousands set apart, all by the same mark. */
const GROUPED = /^[-+]?\d{1,3}([.,])\d{3}(?:\1\d{3})*$/
const MINUS = /^[\u2212\u2013]/

/**
 * Reads a number as people type it: comma or point before the fraction, points, commas or spaces between thousands,
 * `1e-3`. `whole` reads `60.000` and `60,000` as sixty thousand. `undefined` where it is no number.
 */
export function parseNumber(text: string, whole = false): number | undefined {
  let plain = text.trim().replace(SPACES, '').replace(MINUS, '-')
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
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

/** Writes a number so that `parseNumber` reads the same one back, with the fraction mark of the language. */
export function showNumber(value: number, language: Language, whole = false): string {
  if (whole && Number.isSafeInteger(value)) return formatNumber(value, language)
  const text = Math.abs(value) < 1e-4 ? shortest(value) : String(value)
  return language === 'de' ? text.replace('.', ',') : text
}

function shortest(value: number): string {
  return value === 0 ? '0' : value.toExponential()
}
