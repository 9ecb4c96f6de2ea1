import type { Language } from '../graph/base/text.ts'
import type { ScreenWords } from '../ui/messages/screen-words.ts'
import { completeWith, type Incomplete } from './complete-with.ts'

/** A language says everything, as the compiler sees to, or some of it: what it lacks is then said in English. */
export type LanguageFile =
  | { readonly screenWords: ScreenWords }
  | { readonly someWords: Incomplete<ScreenWords> & Pick<ScreenWords, 'language'> }
type LanguageFiles = Readonly<Record<string, () => Promise<LanguageFile>>>

/** The same promise for the same language each time, until it fails: then it is tried again. */
export function screenWordsLoader(files: LanguageFiles): (language: Language) => Promise<ScreenWords> {
  const begun = new Map<Language, Promise<ScreenWords>>()
  const load = async (language: Language): Promise<ScreenWords> => {
    const read = files[`./${language}/screen-words.ts`]
    if (!read) throw new Error(`no words in the language ${language}`)
    const file = await read()
    return 'screenWords' in file
      ? file.screenWords
      : completeWith<ScreenWords>(await loadOnce('en'), file.someWords)
  }
  const loadOnce = (language: Language): Promise<ScreenWords> => {
    const words = begun.get(language) ?? load(language)
    begun.set(language, words)
    words.catch(() => begun.delete(language))
    return words
  }
  return loadOnce
}

/** Loads everything the app says in a language, one chunk. */
export const loadScreenWords = screenWordsLoader(import.meta.glob<LanguageFile>('./*/screen-words.ts'))
