import type { TextTools } from '../../../base/language/text-tools.ts'

/** A change, with its sign. */
export function signed(change: number, { number }: Pick<TextTools, 'number'>, digits = 0): string {
  return number(change, { signDisplay: 'exceptZero', maximumFractionDigits: digits }).replace('-', '−')
}
