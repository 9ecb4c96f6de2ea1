import type { Explanation } from '../../../graph/node/experiment-contribution.ts'
import type { TextTools } from '../../base/language/text-tools.ts'
import { factorText, fullText } from '../shared/short-number.ts'

/** More products than this are not read one by one; they stand in the tables. */
const MOST_TERMS = 12

/** How a number came about, as a calculation or in words: `1·1 + 0·0 + 1·(−1) = 0`. */
export function explainText(explanation: Explanation, tools: TextTools): string {
  const { operation, terms, result } = explanation
  const inside = terms.filter(({ outside }) => !outside)
  const values = inside.map(({ value }) => fullText(value, tools)).join('; ')
  const end = fullText(result, tools)
  switch (operation) {
    case 'sum-of-products':
      return `${sum(explanation, tools)} = ${end}`
    case 'sum':
      return `${inside.map(({ value }) => factorText(value, tools)).join(' + ')} = ${end}`
    case 'maximum':
      return tools.t('experiment.maximum', { values, result: end })
    case 'average':
      return `(${inside.map(({ value }) => factorText(value, tools)).join(' + ')}) : ${inside.length} = ${end}`
    case 'taken-over':
      return tools.t('experiment.taken-over', { result: end })
    case 'function':
      return tools.t('experiment.function', { value: values, result: end })
  }
}

function sum({ terms, divisor, bias }: Explanation, tools: TextTools): string {
  const products =
    terms.length > MOST_TERMS
      ? tools.t('experiment.products', { count: terms.length })
      : terms
          .map(({ value, weight = 1 }) => `${factorText(value, tools)}·${factorText(weight, tools)}`)
          .join(' + ')
  const divided = divisor === undefined ? products : `(${products}) : ${factorText(divisor, tools)}`
  return bias === undefined ? divided : `${divided} + ${factorText(bias, tools)}`
}
