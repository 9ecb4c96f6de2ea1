import { IntlMessageFormat } from 'intl-messageformat'
import type { NodeDefinition } from './define-node.ts'
import { GRAPH_MESSAGES } from './messages.ts'
import type { Fact, MessageValue, Problem } from './problem.ts'
import { type Language, textIn } from './text.ts'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en', de: 'de' }
const formats = new Map<string, IntlMessageFormat>()

/** Fills an ICU message (https://unicode-org.github.io/icu/userguide/format_parse/messages/) in one language. */
export function formatMessage(
  message: string,
  values: Readonly<Record<string, MessageValue>>,
  language: Language,
): string {
  const key = `${language}\n${message}`
  let format = formats.get(key)
  if (!format) {
    format = new IntlMessageFormat(message, LOCALES[language], undefined, { ignoreTag: true })
    formats.set(key, format)
  }
  return String(
    format.format(
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value, language)])),
    ),
  )
}

/** `28×28×1`: how a shape is written everywhere. A single number stands for itself. */
export function formatShape(shape: readonly number[]): string {
  return shape.length === 0 ? '1' : shape.join('×')
}

function plain(value: MessageValue, language: Language): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return formatShape(value as readonly number[])
  return textIn(value as Exclude<MessageValue, number | readonly number[]>, language)
}

/**
 * The sentence for a problem or fact. The node type's own messages come before the language's. Throws on a code
 * without a sentence: a test walks through all of them.
 */
export function sentence(item: Problem | Fact, language: Language, definition?: NodeDefinition): string {
  const message = definition?.text[language].messages?.[item.code] ?? GRAPH_MESSAGES[language][item.code]
  if (message === undefined) throw new Error(`no sentence for code: ${item.code}`)
  return formatMessage(message, item.values, language)
}
