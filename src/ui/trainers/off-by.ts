import { withUnit } from '../../scores/weights-in-words.ts'
import type { TextTools } from '../base/language/text-tools.ts'

/** From so many right digits on they say more than a tiny error. */
const EXACT = 5
/** More digits than this a network's 32-bit numbers do not have. */
const MOST = 7

export interface OffBy {
  /** “± 0.12 in”, “exact to 6 digits”. */
  readonly text: string
  readonly isExact: boolean
}

/** How far answers are from numbers of about `size`, in words as exact as they are worth. */
export function offBy(
  error: number,
  size: number,
  unit: string | undefined,
  { t, number }: Pick<TextTools, 't' | 'number'>,
): OffBy {
  const digits = size > 0 ? Math.min(MOST, Math.floor(Math.log10(size / error))) : 0
  return digits >= EXACT
    ? { text: t('score.exact', { digits }), isExact: true }
    : { text: `± ${withUnit(number(error, { maximumSignificantDigits: 2 }), unit)}`, isExact: false }
}

/** The size of numbers: that of the largest. */
export function sizeOf(numbers: Iterable<number>): number {
  let most = 0
  for (const each of numbers) most = Math.max(most, Math.abs(each))
  return most
}
