import type { TextTools } from '../../base/language/text-tools.ts'

const SHORT = { maximumSignificantDigits: 3, useGrouping: false } as const
/** Columns of a table stay as narrow as they can. */
const DECIMALS = { maximumFractionDigits: 4, useGrouping: false } as const
const FULL = { maximumSignificantDigits: 6, useGrouping: false } as const

/** A number as it stands in a cell: whole, or three digits of it. */
export function shortNumber(value: number, { number }: Pick<TextTools, 'number'>): string {
  return minus(number(value, Number.isInteger(value) ? { useGrouping: false } : SHORT))
}

/** A number in a calculation. */
export function fullText(value: number, { number }: Pick<TextTools, 'number'>): string {
  return minus(number(value, Number.isInteger(value) ? { useGrouping: false } : FULL))
}

/** A number in a column of numbers. */
export function columnText(value: number, { number }: Pick<TextTools, 'number'>): string {
  return minus(number(value, Math.abs(value) < 1e6 ? DECIMALS : SHORT))
}

/** The same after a sign of calculation: numbers below zero in brackets. */
export function factorText(value: number, tools: Pick<TextTools, 'number'>): string {
  return value < 0 ? `(${fullText(value, tools)})` : fullText(value, tools)
}

const minus = (text: string): string => (text === '-0' ? '0' : text.replace('-', '−'))
