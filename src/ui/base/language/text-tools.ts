import { lookup } from '../../../graph/base/lookup.ts'
import type { Language, NodeWord, Text } from '../../../graph/base/text.ts'
import type { Fact, MessageValues, Problem } from '../../../graph/document/problem.ts'
import type { NodeDefinition } from '../../../graph/node/define-node.ts'
import type { AnyNodeWords } from '../../../graph/node/node-words.ts'
import { formatMessage, sentence } from '../../../graph/words/format-message.ts'
import { formatFixed, formatNumber } from '../../../graph/words/format-number.ts'
import { wording } from '../../../graph/words/words.ts'
import type { MessageKey, ScreenWords } from '../../messages/screen-words.ts'
import { formatBytes, formatDuration, formatMoment, formatPercent } from './format-values.ts'

export interface TextTools {
  readonly language: Language
  readonly words: ScreenWords
  /** A message of the screen. */
  t(key: MessageKey, values?: MessageValues): string
  text(text: Text | NodeWord): string
  /** What a person reads about a node type; nothing of a type from a newer version. */
  node(type: string): AnyNodeWords | undefined
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

/** Messages that are kept filled in. */
const MOST_SAID = 2000

/** The tools for one language, without React. */
export function makeText(words: ScreenWords): TextTools {
  const { language } = words
  const said = new Map<string, string>()
  const t: TextTools['t'] = (key, values = {}) => {
    // A thousand nodes say the same few things: looking one up takes a tenth of the time that filling it in does.
    const known = `${key}\n${JSON.stringify(values)}`
    // JSON cannot tell what is no number from what is no finite one.
    if (known.includes('null')) return formatMessage(words.messages[key], values, words)
    let text = said.get(known)
    if (text === undefined) {
      text = formatMessage(words.messages[key], values, words)
      if (said.size === MOST_SAID) said.clear()
      said.set(known, text)
    }
    return text
  }
  return {
    language,
    words,
    t,
    text: (text) => wording(text, words),
    node: (type) => lookup(words.nodes, type),
    sentence(item, definition) {
      const said = sentence(item, words, definition?.type)
      if (said !== undefined) return said
      // A part of the page that is missing is a problem too, and its sentence one of the screen's own.
      if (isMessage(item.code, words)) return t(item.code, item.values)
      // A code without a sentence is a mistake a test finds; a lesson must not end because of it.
      return t('problem.unknown', { code: item.code })
    },
    number: (value, options) => formatNumber(value, language, options),
    fixed: (value, decimals) => formatFixed(value, language, decimals),
    percent: (share, digits) => formatPercent(share, language, digits),
    duration: (ms) => formatDuration(ms, language),
    bytes: (bytes) => formatBytes(bytes, language),
    moment: (at) => formatMoment(at, language),
  }
}

function isMessage(code: string, { messages }: ScreenWords): code is MessageKey {
  return Object.hasOwn(messages, code)
}
