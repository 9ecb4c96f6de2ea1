import type { Language } from '../src/graph/base/text.ts'
import type { Fact, MessageValues, Problem } from '../src/graph/document/problem.ts'
import { formatMessage as format, sentence as sentenceIn } from '../src/graph/words/format-message.ts'
import { screenWords as de } from '../src/languages/de/screen-words.ts'
import { screenWords as en } from '../src/languages/en/screen-words.ts'
import type { ScreenWords } from '../src/ui/messages/screen-words.ts'

/** Everything the app says, in every language. */
export const WORDS: Readonly<Record<Language, ScreenWords>> = { en, de }

/** As the app loads them. */
export const loadWords = async (language: Language): Promise<ScreenWords> => WORDS[language]

/** An ICU message, filled. */
export const formatMessage = (message: string, values: MessageValues, language: Language): string =>
  format(message, values, WORDS[language])

/** The sentence for a problem or fact; throws on a code without one. */
export function sentence(
  item: Problem | Fact,
  language: Language,
  definition?: { readonly type: string },
): string {
  const said = sentenceIn(item, WORDS[language], definition?.type)
  if (said === undefined) throw new Error(`no sentence for code: ${item.code}`)
  return said
}
