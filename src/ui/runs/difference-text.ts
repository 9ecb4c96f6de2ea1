import type { TextTools } from '../base/language/text-tools.ts'
import type { Measure } from '../trainers/measure.ts'

/** How far a figure is from the baseline's, an accuracy in percentage points; nothing where one of them is missing. */
export function differenceText(
  value: number | undefined,
  from: number | undefined,
  measure: Measure,
  tools: Pick<TextTools, 'number'>,
): string {
  if (value === undefined || from === undefined) return ''
  const difference = measure === 'accuracy' ? (value - from) * 100 : value - from
  if (!Number.isFinite(difference)) return ''
  return sayDifference(difference, measure, 'exceptZero', tools)
}

/** A standard deviation behind the mean it belongs to, of an accuracy in percentage points: `± 0.4`. */
export function spreadText(
  spread: number | undefined,
  measure: Measure,
  tools: Pick<TextTools, 'number'>,
): string {
  if (spread === undefined) return ''
  return `± ${sayDifference(measure === 'accuracy' ? spread * 100 : spread, measure, 'never', tools)}`
}

function sayDifference(
  value: number,
  measure: Measure,
  signDisplay: 'exceptZero' | 'never',
  { number }: Pick<TextTools, 'number'>,
): string {
  const size = Math.abs(value)
  const digits = measure === 'accuracy' ? 1 : size < 0.1 ? 3 : size < 100 ? 2 : 0
  return number(value, { signDisplay, minimumFractionDigits: digits, maximumFractionDigits: digits })
}
