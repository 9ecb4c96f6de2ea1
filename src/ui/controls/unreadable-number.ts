import { type Problem, problem } from '../../graph/document/problem.ts'
import type { Parameter } from '../../graph/node/parameter.ts'
import { readNumber } from '../base/fields/number-text.ts'

/** Why a text that stands in a number field counts for nothing. */
export function unreadableNumber(text: string, param: string, parameter: Parameter): Problem {
  if (text.trim() === '') return problem('param-empty', { param, wanted: 'number' })
  const value = readNumber(text)
  if (value !== undefined && 'min' in parameter)
    return value > 0
      ? problem('param-too-large', { param, value: text.trim(), max: parameter.max })
      : problem('param-too-small', { param, value: text.trim(), min: parameter.min })
  return problem('param-not-a-number', { param, value: text.trim() })
}
