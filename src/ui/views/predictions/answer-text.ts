import type { TextTools } from '../../base/language/text-tools.ts'
import type { Prediction } from './choose-predictions.ts'

const SHORT = { maximumSignificantDigits: 4 }

/** An answer in a sentence: the example, what it is, what it was taken for, how sure the network was. */
export function answerText(
  { index, actual, predicted, sure }: Prediction,
  names: readonly string[],
  { t, number, percent }: Pick<TextTools, 't' | 'number' | 'percent'>,
): string {
  const example = index + 1
  if (names.length === 0)
    return t('results.answer-number', {
      example,
      actual: number(actual, SHORT),
      predicted: number(predicted, SHORT),
    })
  const values = { example, name: names[actual] ?? '', share: percent(sure) }
  const right = actual === predicted
  const other = names[predicted] ?? ''
  // A network may end without softmax: its numbers are no shares.
  if (!(sure >= 0 && sure <= 1))
    return t(right ? 'results.answer-right-unsure' : 'results.answer-wrong-unsure', { ...values, other })
  return t(right ? 'results.answer-right' : 'results.answer-wrong', { ...values, other })
}
