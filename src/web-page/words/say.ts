import { type Language, type Text, textIn } from '../../graph/base/text.ts'
import type { MessageValues } from '../../graph/document/problem.ts'
import { formatMessage } from '../../graph/words/format-message.ts'
import { formatNumber } from '../../graph/words/format-number.ts'
import { formatPercent } from '../../ui/base/language/format-values.ts'
import { words as de } from './de.ts'
import { words as en } from './en.ts'

type PageWord = keyof typeof en

const WORDS: Readonly<Record<Language, Readonly<Record<PageWord, string>>>> = { en, de }

/** What a page says, in one language. */
export interface Say {
  readonly language: Language
  readonly t: (key: PageWord, values?: MessageValues) => string
  readonly text: (text: Text) => string
  readonly number: (value: number) => string
  /** A share, 0 … 1. */
  readonly percent: (share: number) => string
}

export function sayIn(language: Language): Say {
  const said = { language, nodes: {}, sentences: {} }
  return {
    language,
    t: (key, values = {}) => formatMessage(WORDS[language][key], values, said),
    text: (text) => textIn(text, language),
    number: (value) => formatNumber(value, language).replace('-', '−'),
    percent: (share) => formatPercent(share, language),
  }
}
