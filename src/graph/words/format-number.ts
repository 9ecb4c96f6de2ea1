import type { Language } from '../base/text.ts'

/** From here on a number has an exponent: more digits in a row nobody counts, and no place on the screen holds them. */
const LONG = 1e10
/** The same where few digits are asked for, because the place is narrow. */
const LONG_WHERE_NARROW = 1e7
const FEW_DIGITS = 5
/** Below this the zeros behind the point are what nobody counts. */
const SMALL = 1e-5
/** Digits that matter unless told otherwise. */
const DIGITS = 4
const RAISED: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()),
}

const formats = new Map<string, Intl.NumberFormat>()

/**
 * A number as the language writes it, never cut: whole numbers with all digits, fractions to four digits that matter
 * (and all before the point) unless told otherwise, and from ten billion on, or below a hundred thousandth, with an
 * exponent: `5.5·10¹²`, `5,5·10¹²`. At most 15 characters, 14 where at most five digits are asked for; more only where
 * more digits are.
 */
export function formatNumber(number: number, language: Language, options?: Intl.NumberFormatOptions): string {
  // Minus zero is no number that anybody asked for.
  const value = number + 0
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞'
  const size = Math.abs(value)
  const asked = options?.maximumSignificantDigits
  const digits = asked ?? DIGITS
  const long = asked !== undefined && asked <= FEW_DIGITS ? LONG_WHERE_NARROW : LONG
  const small = options?.maximumFractionDigits === undefined ? SMALL : 0
  if (options?.style !== 'percent' && (size >= long || (size > 0 && size < small)))
    return withExponent(value, language, digits)
  if (options ? asked === undefined : Number.isInteger(value))
    return formatOf(language, options).format(value)
  const before = size >= 1 ? Math.floor(Math.log10(size)) + 1 : 1
  return formatOf(language, { ...options, maximumSignificantDigits: Math.max(digits, before) }).format(value)
}

/** A number with so many digits behind the point, and more only where otherwise nothing but zeros would be seen. */
export function formatFixed(value: number, language: Language, decimals: number): string {
  return value !== 0 && Math.abs(value) < 10 ** -decimals
    ? formatNumber(value, language)
    : formatNumber(value, language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

function withExponent(value: number, language: Language, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e')
  const power = Array.from(String(Number(exponent)), (sign) => RAISED[sign]).join('')
  return `${formatOf(language, { maximumSignificantDigits: digits }).format(Number(mantissa))}·10${power}`
}

function formatOf(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language, options)
    formats.set(key, format)
  }
  return format
}
