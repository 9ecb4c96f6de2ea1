import { canonicalJson, isJsonObject, type Json } from '../base/json.ts'
import { lookup } from '../base/lookup.ts'
import type { Difference } from '../compare/what-differs.ts'
import type { MessageValues } from '../document/problem.ts'
import { formatMessage, formatShape } from './format-message.ts'
import { formatNumber } from './format-number.ts'
import { type Words, wording } from './words.ts'

/** A row of the table of what differs. */
export interface SaidDifference {
  /** `Dense 1, 2: units` */
  readonly label: string
  /** Of each plan, in order. */
  readonly values: readonly string[]
}

/** Differences, and values of one, that a sentence names one by one. */
const [MOST_NAMED, MOST_VALUES] = [4, 4]

/** The same change of several layers is one thing: whoever made it had one thing in mind. */
export function describeDifferences(
  differences: readonly Difference[],
  words: Words,
): readonly SaidDifference[] {
  const groups = new Map<string, Difference[]>()
  for (const difference of differences) {
    const { part, type, param, values } = difference
    const key = canonicalJson([part, type, param ?? null, values])
    groups.set(key, [...(groups.get(key) ?? []), difference])
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Difference]
    return { label: labelOf(group, words), values: valueTexts(first, words) }
  })
}

/** In one sentence what differs, and for what is not to be told apart, what a fair comparison would be. */
export function sayDifferences(said: readonly SaidDifference[], words: Words): string {
  if (said.length === 0) return say('differ-in-nothing', words)
  const named = said.slice(0, said.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED)
  const what = named.map((each) => inBrackets(each, words)).join(', ')
  const more = said.length - named.length
  return say(said.length === 1 ? 'differ-in-one' : 'differ-in-more', words, {
    what: more > 0 ? say('differ-and-more', words, { what, more }) : what,
    count: said.length,
  })
}

function inBrackets({ label, values }: SaidDifference, words: Words): string {
  const different = [...new Set(values)]
  if (different.length < 2) return label
  const more = different.length - MOST_VALUES
  const shown = more > 1 ? different.slice(0, MOST_VALUES) : different
  const all = more > 1 ? [...shown, say('differ-more-values', words, { more })] : shown
  return `${label} (${all.join(' · ')})`
}

function labelOf(group: readonly Difference[], words: Words): string {
  const [{ part, type, param, place }] = group as [Difference]
  const title = wording({ kind: 'title', type }, words)
  const ofParam = () => inSentence(wording({ kind: 'param', type, param: param ?? '' }, words), words)
  switch (part) {
    case 'seed':
      return say('differ-seed', words)
    case 'start':
      return say('differ-start', words)
    case 'loss':
      return inSentence(title, words)
    case 'schedule':
      return param === undefined || param === 'kind' ? inSentence(title, words) : ofParam()
    case 'optimizer':
    case 'training':
      return param === undefined ? inSentence(title, words) : ofParam()
    case 'source':
      return param === undefined ? say('differ-data', words) : `${title}: ${ofParam()}`
    default: {
      const isAll = place === undefined || group.length === place.of
      const which = isAll ? title : `${title} ${group.map((each) => each.place?.number).join(', ')}`
      if (part === 'wiring') return `${which}: ${say('differ-wiring', words)}`
      return param === undefined ? which : `${which}: ${ofParam()}`
    }
  }
}

/** English has small letters in the middle of a sentence; what is written in large ones is a name. */
function inSentence(label: string, { language }: Words): string {
  return language === 'en' && /^\p{Lu}\p{Ll}/u.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label
}

function valueTexts(difference: Difference, words: Words): readonly string[] {
  const { part, values } = difference
  // Where from is too long to be said: that it is another place is enough.
  if (part === 'wiring') return lettered(values)
  if (values.some((value) => isJsonObject(value) && 'content' in value)) return lettered(values)
  return values.map((value) => valueText(value, difference, words))
}

/** Contents have no names: the first is A, the next other one B. */
function lettered(values: readonly Json[]): readonly string[] {
  const known = [...new Set(values.filter((value) => value !== null).map(canonicalJson))]
  return values.map((value) => {
    const at = known.indexOf(canonicalJson(value))
    return at < 0 ? '–' : at < 26 ? String.fromCharCode(65 + at) : String(at + 1)
  })
}

function valueText(value: Json, { part, type, param }: Difference, words: Words): string {
  if (value === null) return '–'
  if (typeof value === 'number') return formatNumber(value, words.language, { maximumSignificantDigits: 12 })
  if (typeof value === 'boolean' && param === undefined)
    return say(value ? 'differ-with' : 'differ-without', words)
  if (typeof value === 'boolean') return say(value ? 'differ-on' : 'differ-off', words)
  if (typeof value === 'string') {
    if (part === 'source' && param === undefined) return wording({ kind: 'title', type: value }, words)
    if (part === 'loss') return wording({ kind: 'title', type, variant: value }, words)
    const { options } = lookup(lookup(words.nodes, type)?.params ?? {}, param ?? '') ?? {}
    // Behind the colon an option explains itself.
    return (lookup(options ?? {}, value) ?? value).replace(/: .*/, '')
  }
  if (isJsonObject(value)) {
    const { algorithm, learningRate } = value
    const rate = Number(learningRate)
    const variant = String(algorithm)
    return `${wording({ kind: 'title', type, variant }, words)} ${formatNumber(rate, words.language)}`
  }
  const numbers = value as readonly number[]
  return param === 'classes' ? numbers.join(', ') : formatShape(numbers)
}

function say(code: string, words: Words, values: MessageValues = {}): string {
  return formatMessage(lookup(words.sentences, code) ?? code, values, words)
}
