import { parseNumber } from '../ui/base/fields/number-text.ts'

/** Blanks and brackets, as Python prints arrays, and marks that stand in no number. */
const BETWEEN = /[\s;|[\](){}]+/

/** The numbers of a text, and the first word that is none. A comma before a blank, or several in a word, set apart. */
export function readNumbers(text: string): {
  readonly numbers: readonly number[]
  readonly unreadable?: string
} {
  const numbers: number[] = []
  for (const word of text.split(BETWEEN).flatMap(apart)) {
    const number = parseNumber(word)
    if (number === undefined) return { numbers, unreadable: word }
    numbers.push(number)
  }
  return { numbers }
}

function apart(word: string): readonly string[] {
  const bare = word.replace(/^,+|,+$/g, '')
  const isList = bare.split(',').length > 2 || (bare.includes(',') && bare.includes('.'))
  return (isList ? bare.split(',') : [bare]).filter((each) => each !== '')
}
