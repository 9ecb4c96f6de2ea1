import { LANGUAGES, type Text, textIn } from '../../graph/base/text.ts'
import { LIMITS } from '../../graph/document/limits.ts'

/** The title itself, or with the first number that no other title has: `Digits (2)`. */
export function freeTitle(title: Text, taken: readonly Text[]): Text {
  const isTaken = (candidate: Text) =>
    taken.some((other) =>
      LANGUAGES.some((language) => textIn(other, language) === textIn(candidate, language)),
    )
  let candidate = title
  for (let n = 2; isTaken(candidate); n++) candidate = withNumber(title, n)
  return candidate
}

function withNumber(title: Text, n: number): Text {
  const numbered = (words: string) => `${words.slice(0, LIMITS.text - 20)} (${n})`
  return typeof title === 'string' ? numbered(title) : { en: numbered(title.en), de: numbered(title.de) }
}
