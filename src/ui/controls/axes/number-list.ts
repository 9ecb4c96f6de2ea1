import type { Language } from '../../../graph/base/text.ts'
import { parseNumber, showNumber } from '../../base/fields/number-text.ts'

/** Numbers as people list them: apart by spaces or semicolons, a comma behind one counts as such. */
export function readNumbers(text: string, whole: boolean): readonly number[] | undefined {
  const parts = text
    .split(/[\s;]+/)
    .map((part) => part.replace(/,$/, ''))
    .filter((part) => part !== '')
  const numbers = parts.map((part) => parseNumber(part, whole))
  return numbers.every((number) => number !== undefined) ? numbers : undefined
}

/** The same list to be edited. */
export function showNumbers(values: readonly unknown[], language: Language, whole: boolean): string {
  const numbers = values.map((value) =>
    typeof value === 'number' ? showNumber(value, language, whole).replaceAll(/\s/g, '') : String(value),
  )
  return numbers.join('  ')
}
