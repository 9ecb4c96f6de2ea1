import type { TextTools } from '../base/language/text-tools.ts'
import type { Measure } from '../trainers/measure.ts'

/** How far a figure is from the baseline's, an accuracy in percentage points; nothing where one of them is missing. */
export function differenceText(
  value: number | undefined,
  from: number | undefined,
  measure: Measure,
  { number }: Pick<TextTools, 'number'>,
): string {
  if (value === undefined || from === undefined) return ''
  const difference = measure === 'accuracy' ? (value - from) * 100 : value - from
  if (!Number.isFinite(difference)) return ''
  const digits =
    measure === 'accuracy' ? 1 : Math.abs(difference) < 0.1 ? 3 : Math.abs(difference) < 100 ? 2 : 0
  return number(difference, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
