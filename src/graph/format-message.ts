import { IntlMessageFormat } from 'intl-messageformat'
import type { NodeDefinition } from './define-node.ts'
import { lookup } from './lookup.ts'
import { GRAPH_MESSAGES } from './messages.ts'
import type { Fact, MessageValue, MessageValues, Problem } from './problem.ts'
import { type Language, textIn } from './text.ts'

/** ICU's own `number` rounds to three decimals: too few for a learning rate. */
const FORMATS = { number: { plain: { maximumSignificantDigits: 12 } } }
const prepared = new Map<string, IntlMessageFormat>()

/**
 * Fills an ICU message (https://unicode-org.github.io/icu/userguide/format_parse/messages/) in one language. Numbers
 * follow the language even where the message names them without a format.
 */
export function formatMessage(message: string, values: MessageValues, language: Language): string {
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, asPlain(value, language)]),
  )
  const numbers = Object.keys(plain).filter((name) => typeof plain[name] === 'number')
  const key = `${language}\n${numbers.join()}\n${message}`
  let format = prepared.get(key)
  if (!format) {
    const ast = new IntlMessageFormat(message, language, FORMATS, { ignoreTag: true }).getAst()
    format = new IntlMessageFormat(localizeNumbers(ast, new Set(numbers)), language, FORMATS)
    prepared.set(key, format)
  }
  return String(format.format(plain))
}

type Ast = ReturnType<IntlMessageFormat['getAst']>
/** Element types of intl-messageformat's syntax tree. */
const ARGUMENT = 1
const NUMBER = 2

function localizeNumbers(ast: Ast, numbers: ReadonlySet<string>): Ast {
  return ast.map((element) => {
    if (element.type === ARGUMENT && numbers.has(element.value))
      return { ...element, type: NUMBER, style: 'plain' }
    if (!('options' in element)) return element
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: localizeNumbers(option.value, numbers) },
    ])
    return { ...element, options: Object.fromEntries(options) }
  }) as Ast
}

/** `28×28×1`: how a shape is written everywhere. */
export function formatShape(shape: readonly number[]): string {
  return shape.length === 0 ? '1' : shape.join('×')
}

function asPlain(value: MessageValue, language: Language): string | number {
  // Nobody means minus zero.
  if (typeof value === 'number') return value === 0 ? 0 : value
  if (typeof value === 'string') return value
  return 'en' in value ? textIn(value, language) : formatShape(value)
}

/**
 * The sentence for a problem or fact. The node type's own messages come before the language's. Throws on a code
 * without a sentence: a test walks through all of them.
 */
export function sentence(item: Problem | Fact, language: Language, definition?: NodeDefinition): string {
  const message =
    definition?.text[language].messages?.[item.code] ?? lookup(GRAPH_MESSAGES[language], item.code)
  if (message === undefined) throw new Error(`no sentence for code: ${item.code}`)
  return formatMessage(message, item.values, language)
}
