import type { Language } from '../graph/base/text.ts'
import type { Words } from '../graph/words/words.ts'
import type { ScreenWords } from '../ui/messages/screen-words.ts'
import { completeWith, type Incomplete } from './complete-with.ts'

/** A language says everything, as the compiler sees to, or some of it: what it lacks is then said in English. */
export type LanguageFile =
  | { readonly screenWords: ScreenWords }
  | { readonly someWords: Incomplete<ScreenWords> & Pick<ScreenWords, 'language'> }
type LanguageFiles = Readonly<Record<string, () => Promise<LanguageFile>>>

/** What is said of node types in a language: a file of its own, because the first page says nothing of them. */
export interface NodeWordsOfLanguage {
  readonly nodes: Words['nodes']
}
type NodeWordsFiles = Readonly<Record<string, () => Promise<NodeWordsOfLanguage>>>

interface ScreenWordsLoader {
  /** The same promise for the same language each time, until it fails: then it is tried again. */
  load(language: Language): Promise<ScreenWords>
  /** Loads what is said of node types: into every language that was asked for, and with all that are from then on. */
  loadNodeWords(): Promise<void>
}

export function screenWordsLoader(files: LanguageFiles, nodeFiles: NodeWordsFiles = {}): ScreenWordsLoader {
  const begun = new Map<Language, Promise<ScreenWords>>()
  const whole = new Map<Language, Promise<ScreenWords>>()
  let areNodesWanted = false

  const begin = async (language: Language): Promise<ScreenWords> => {
    const read = files[`./${language}/screen-words.ts`]
    if (!read) throw new Error(`no words in the language ${language}`)
    const file = await read()
    return 'screenWords' in file
      ? file.screenWords
      : completeWith<ScreenWords>(await once(begun, 'en', begin), file.someWords)
  }
  /** Filled in where they are: whoever holds the words of the first page then has those of the nodes as well. */
  const fill = async (language: Language): Promise<ScreenWords> => {
    const words = await once(begun, language, begin)
    const own = nodeFiles[`./${language}/node-words.ts`] ?? nodeFiles['./en/node-words.ts']
    if (own) Object.assign(words.nodes, completeWith((await own()).nodes, words.nodes))
    return words
  }
  return {
    load: (language) => (areNodesWanted ? once(whole, language, fill) : once(begun, language, begin)),
    async loadNodeWords() {
      areNodesWanted = true
      await Promise.all([...begun.keys()].map((language) => once(whole, language, fill)))
    },
  }
}

function once<T>(
  kept: Map<Language, Promise<T>>,
  language: Language,
  load: (language: Language) => Promise<T>,
): Promise<T> {
  const loading = kept.get(language) ?? load(language)
  kept.set(language, loading)
  loading.catch(() => kept.delete(language))
  return loading
}

/** Loads what the app says in a language: one chunk for the first page, one for the nodes. */
export const { load: loadScreenWords, loadNodeWords } = screenWordsLoader(
  import.meta.glob<LanguageFile>('./*/screen-words.ts'),
  import.meta.glob<NodeWordsOfLanguage>('./*/node-words.ts'),
)
