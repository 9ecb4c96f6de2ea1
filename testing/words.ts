import type { Language } from '../src/graph/base/text.ts'
import type { Fact, MessageValues, Problem } from '../src/graph/document/problem.ts'
import { formatMessage as format, sentence as sentenceIn } from '../src/graph/words/format-message.ts'
import { completeWith } from '../src/languages/complete-with.ts'
import { screenWords as en } from '../src/languages/en/screen-words.ts'
import type { LanguageFile, NodeWordsOfLanguage } from '../src/languages/load-screen-words.ts'
import type { ScreenWords } from '../src/ui/messages/screen-words.ts'

const nodeFiles = import.meta.glob<NodeWordsOfLanguage>('../src/languages/*/node-words.ts', { eager: true })
const files = import.meta.glob<LanguageFile>('../src/languages/*/screen-words.ts', { eager: true })

/** Everything the app says, in every language. */
export const WORDS = Object.fromEntries(
  Object.values(files).map((file) => {
    const words = 'screenWords' in file ? file.screenWords : completeWith<ScreenWords>(en, file.someWords)
    const nodes = nodeFiles[`../src/languages/${words.language}/node-words.ts`]?.nodes ?? words.nodes
    return [words.language, { ...words, nodes }]
  }),
) as Readonly<Record<Language, ScreenWords>>

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
