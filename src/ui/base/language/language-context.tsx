import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { LANGUAGES, type Language } from '../../../graph/base/text.ts'
import type { ScreenWords } from '../../messages/screen-words.ts'
import { leaveCompositionAlone } from '../keys/composition.ts'
import { makeText, type TextTools } from './text-tools.ts'

export type LoadWords = (language: Language) => Promise<ScreenWords>

export interface LanguageChoice {
  readonly language: Language
  choose(language: Language): void
  readonly load: LoadWords
}

const Choice = createContext<LanguageChoice | undefined>(undefined)
const Tools = createContext<TextTools | undefined>(undefined)

/**
 * The language that was chosen; else the first the browser asks for that there are texts in; else English. Whatever is
 * kept or asked for from outside passes here: `Intl` throws on what is no language.
 */
export function languageFrom(
  chosen: unknown,
  wanted: readonly string[] = [...(navigator.languages ?? []), navigator.language],
): Language {
  for (const tag of [chosen, ...wanted]) {
    const found = LANGUAGES.find((language) => String(tag).toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}

/** Gives every part below the language, and what is said in it. */
export function LanguageProvider(props: {
  readonly words: ScreenWords
  readonly choose: (language: Language) => void
  /** Loads what is said in another language. */
  readonly load: LoadWords
  readonly children: ReactNode
}) {
  const { words, choose, load } = props
  const { language } = words
  const tools = useMemo(() => makeText(words), [words])
  const choice = useMemo(() => ({ language, choose, load }), [language, choose, load])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  // Here because everything that is written is written below it.
  useEffect(leaveCompositionAlone, [])
  return (
    <Choice value={choice}>
      <Tools value={tools}>{props.children}</Tools>
    </Choice>
  )
}

/**
 * What is said in all languages, for a search that finds by the words of each; the one in use first. The others are
 * loaded when they are wanted, and there a moment later, or not at all when they can't be had: the search then finds
 * less.
 */
export function useAllWords(wanted: boolean): readonly ScreenWords[] {
  const { words } = useTextTools()
  const { load } = useLanguageChoice()
  const [others, setOthers] = useState<readonly ScreenWords[]>([])
  useEffect(() => {
    if (!wanted) return
    let current = true
    void Promise.allSettled(LANGUAGES.map(load)).then((loaded) => {
      const there = loaded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      if (current) setOthers(there)
    })
    return () => {
      current = false
    }
  }, [wanted, load])
  return useMemo(
    () => [words, ...others.filter(({ language }) => language !== words.language)],
    [words, others],
  )
}

export function useTextTools(): TextTools {
  const tools = useContext(Tools)
  if (!tools) throw new Error('useText outside of LanguageProvider')
  return tools
}

export function useLanguageChoice(): LanguageChoice {
  const choice = useContext(Choice)
  if (!choice) throw new Error('useLanguageChoice outside of LanguageProvider')
  return choice
}
