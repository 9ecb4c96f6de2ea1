import { TYPE } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { lookup } from '../base/lookup.ts'
import type { Fact, MessageValue, MessageValues, Problem } from '../document/problem.ts'
import { formatNumber } from './format-number.ts'
import { type Words, wording } from './words.ts'

const prepared = new Map<string, IntlMessageFormat>()

/**
 * Fills an ICU message (https://unicode-org.github.io/icu/userguide/format_parse/messages/) in one language. Numbers
 * are written by {@link formatNumber}, as everywhere: ICU's own `number` has three decimals, too few for a learning
 * rate, and as many digits as there are. Where the message names a number without a format it keeps up to twelve.
 */
export function formatMessage(message: string, values: MessageValues, words: Words): string {
  const { language } = words
  const plain: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values)) {
    plain[name] = asPlain(value, words)
    if (typeof value !== 'number') continue
    plain[name + AS_NUMBER] = formatNumber(value, language)
    plain[name + WITH_ALL] = formatNumber(value, language, ALL_DIGITS)
  }
  const numbers = Object.keys(values).filter((name) => typeof values[name] === 'number')
  const key = `${language}\n${numbers.join()}\n${message}`
  let format = prepared.get(key)
  if (!format) {
    const ast = new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst()
    format = new IntlMessageFormat(writeNumbers(ast, new Set(numbers)), language)
    prepared.set(key, format)
  }
  return String(format.format(plain))
}

/** What the written number is called beside the number itself, which plurals need; no message can name these. */
const [AS_NUMBER, WITH_ALL] = ['\n', '\n\n']
const ALL_DIGITS = { maximumSignificantDigits: 12 } as const

type Ast = ReturnType<IntlMessageFormat['getAst']>

/** Puts the written numbers in the place of the numbers. `counted` is the number of the plural around. */
function writeNumbers(ast: Ast, numbers: ReadonlySet<string>, counted?: string): Ast {
  return ast.map((element) => {
    if (element.type === TYPE.pound)
      return counted === undefined ? element : { type: TYPE.argument, value: counted + AS_NUMBER }
    if (element.type === TYPE.argument && numbers.has(element.value))
      return { ...element, value: element.value + WITH_ALL }
    if (element.type === TYPE.number && numbers.has(element.value) && !element.style)
      return { type: TYPE.argument, value: element.value + AS_NUMBER }
    if (!('options' in element)) return element
    const around = element.type === TYPE.plural && numbers.has(element.value) ? element.value : counted
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: writeNumbers(option.value, numbers, around) },
    ])
    return { ...element, options: Object.fromEntries(options) }
  }) as Ast
}

/** `28×28×1`: how a shape is written everywhere. */
export function formatShape(shape: readonly number[]): string {
  return shape.length === 0 ? '1' : shape.join('×')
}

function asPlain(value: MessageValue, words: Words): string | number {
  // Nobody means minus zero.
  if (typeof value === 'number') return value === 0 ? 0 : value
  if (typeof value === 'string') return value
  return 'length' in value ? formatShape(value) : wording(value, words)
}

/**
 * The sentence for a problem or fact. The node type's own messages come before the others. Nothing for a code without a
 * sentence: a test walks through all of them.
 */
export function sentence(item: Problem | Fact, words: Words, type?: string): string | undefined {
  const own = type === undefined ? undefined : lookup(words.nodes, type)?.messages
  const message = (own && lookup(own, item.code)) ?? lookup(words.sentences, item.code)
  return message === undefined ? undefined : formatMessage(message, item.values, words)
}
