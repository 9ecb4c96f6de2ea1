import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { LANGUAGES, type Language } from '../../../graph/base/text.ts'
import { leaveCompositionAlone } from '../keys/composition.ts'
import { makeText, type SentenceTable, type TextTools } from './text-tools.ts'

export interface LanguageChoice {
  readonly language: Language
  choose(language: Language): void
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

/** Gives every part below the language. `sentences` are the tables for problems and facts of all rooms. */
export function LanguageProvider(props: {
  readonly language: Language
  readonly choose: (language: Language) => void
  readonly sentences: readonly SentenceTable[]
  readonly children: ReactNode
}) {
  const { language, choose, sentences } = props
  const tools = useMemo(() => makeText(language, sentences), [language, sentences])
  const choice = useMemo(() => ({ language, choose }), [language, choose])
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
