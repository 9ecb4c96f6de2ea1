import { type Language, type Text, textIn } from '../../../graph/base/text.ts'
import type { Fact, MessageValues, Problem } from '../../../graph/document/problem.ts'
import type { NodeDefinition } from '../../../graph/node/define-node.ts'
import { formatMessage } from '../../../graph/words/format-message.ts'
import { formatFixed, formatNumber } from '../../../graph/words/format-number.ts'
import { MESSAGES, type MessageKey } from '../../messages/messages.ts'
import { formatBytes, formatDuration, formatMoment, formatPercent } from './format-values.ts'

/** Sentences (ICU) for problem and fact codes of one room. */
export type SentenceTable = Readonly<Record<Language, Readonly<Record<string, string>>>>

export interface TextTools {
  readonly language: Language
  /** A message of the screen. */
  t(key: MessageKey, values?: MessageValues): string
  text(text: Text): string
  /** The sentence for a problem or fact; `definition` is the node's type, whose own messages come first. */
  sentence(item: Problem | Fact, definition?: NodeDefinition): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** With so many digits behind the point. */
  fixed(value: number, decimals: number): string
  /** A share, 0 … 1. */
  percent(share: number, digits?: number): string
  /** Milliseconds. */
  duration(ms: number): string
  bytes(bytes: number): string
  /** Milliseconds since 1970. */
  moment(at: number): string
}

/** The tools for one language, without React. */
export function makeText(language: Language, sentences: readonly SentenceTable[]): TextTools {
  const tables = sentences.map((table) => table[language])
  return {
    language,
    t: (key, values = {}) => formatMessage(MESSAGES[language][key], values, language),
    text: (text) => textIn(text, language),
    sentence(item, definition) {
      const own = definition?.text[language].messages?.[item.code]
      const message = own ?? tables.find((table) => Object.hasOwn(table, item.code))?.[item.code]
      // A code without a sentence is a mistake a test finds; a lesson must not end because of it.
      return message === undefined
        ? formatMessage(MESSAGES[language]['problem.unknown'], { code: item.code }, language)
        : formatMessage(message, item.values, language)
    },
    number: (value, options) => formatNumber(value, language, options),
    fixed: (value, decimals) => formatFixed(value, language, decimals),
    percent: (share, digits) => formatPercent(share, language, digits),
    duration: (ms) => formatDuration(ms, language),
    bytes: (bytes) => formatBytes(bytes, language),
    moment: (at) => formatMoment(at, language),
  }
}
