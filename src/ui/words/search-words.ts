import { LANGUAGES, type Language } from '../../graph/base/text.ts'
import { plainText } from '../base/language/plain-text.ts'
import type { Word } from './word.ts'
import { WORDS } from './words.ts'

/** The words in the order of the alphabet, or those a query names in either language, best first. */
export function searchWords(query: string, language: Language): readonly Word[] {
  const wanted = plainText(query.trim())
  const sorted = WORDS.toSorted((a, b) =>
    a.text[language].word.localeCompare(b.text[language].word, language),
  )
  if (wanted === '') return sorted
  const found = sorted.flatMap((word) => {
    const place = rank(word, wanted)
    return place === undefined ? [] : [{ word, place }]
  })
  return found.toSorted((a, b) => a.place - b.place).map(({ word }) => word)
}

function rank({ text }: Word, query: string): number | undefined {
  const names = LANGUAGES.flatMap((each) => [text[each].word, ...(text[each].also ?? [])]).map(plainText)
  if (names.some((name) => name.startsWith(query))) return 0
  return names.some((name) => name.includes(query)) ? 1 : undefined
}
