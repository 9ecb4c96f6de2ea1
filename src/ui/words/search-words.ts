import { plainText } from '../base/language/plain-text.ts'
import type { ScreenWords } from '../messages/screen-words.ts'
import { WORDS, type Word } from './words.ts'

/** The words in the order of the alphabet, or those a query names in any language, best first. */
export function searchWords(query: string, languages: readonly ScreenWords[]): readonly Word[] {
  const wanted = plainText(query.trim())
  const [shown] = languages
  const name = ({ id }: Word) => shown?.glossary[id].word ?? id
  const sorted = WORDS.toSorted((a, b) => name(a).localeCompare(name(b), shown?.language))
  if (wanted === '') return sorted
  const found = sorted.flatMap((word) => {
    const place = rank(word, wanted, languages)
    return place === undefined ? [] : [{ word, place }]
  })
  return found.toSorted((a, b) => a.place - b.place).map(({ word }) => word)
}

function rank({ id }: Word, query: string, languages: readonly ScreenWords[]): number | undefined {
  const names = languages
    .flatMap(({ glossary }) => [glossary[id].word, ...(glossary[id].also ?? [])])
    .map(plainText)
  if (names.some((name) => name.startsWith(query))) return 0
  return names.some((name) => name.includes(query)) ? 1 : undefined
}
