import type { Numbers } from '../../../graph/base/numbers.ts'
import { predictedClass } from '../../../graph/base/predicted-class.ts'
import type { Target } from '../../../graph/values/port-value.ts'
import { withUnit } from '../../../scores/weights-in-words.ts'
import type { TextTools } from '../../base/language/text-tools.ts'

/** What a network gave to each class for one row; one output stands for two classes. */
export function sharesOf(outputs: Numbers, row: number, units: number): readonly number[] {
  const own = Array.from(outputs.subarray(row * units, (row + 1) * units))
  return units === 1 ? [1 - (own[0] ?? 0), own[0] ?? 0] : own
}

/** An answer in words: “pass (0.998)” or “4.724 in”. */
export function answerWords(
  outputs: Numbers,
  row: number,
  units: number,
  target: Target,
  { text, number }: Pick<TextTools, 'text' | 'number'>,
): string {
  if (target.kind === 'classes') {
    const answer = predictedClass(outputs, row, units)
    const share = sharesOf(outputs, row, units)[answer] ?? 0
    return `${text(target.names[answer] ?? `${answer}`)} (${number(share, { maximumSignificantDigits: 3 })})`
  }
  return Array.from(outputs.subarray(row * units, (row + 1) * units), (output, i) =>
    withUnit(number(output).replace('-', '−'), target.units?.[i]),
  ).join(', ')
}
