import type { Json } from '../../graph/base/json.ts'
import { lookup } from '../../graph/base/lookup.ts'
import type { GraphDocument } from '../../graph/document/document.ts'
import type { Setting } from '../../graph/variants/variant.ts'
import type { TextTools } from '../base/language/text-tools.ts'

/** What a variant sets, in a few words: “Learning rate 0.01 · Units 64”. Nothing where it sets nothing. */
export function saySettings(
  settings: readonly Setting[],
  { nodes }: Pick<GraphDocument, 'nodes'>,
  tools: Pick<TextTools, 'node' | 'number'>,
): string {
  return settings
    .map(({ node, param, value }) => {
      const words = lookup(tools.node(nodes[node]?.type ?? '')?.params ?? {}, param)
      return `${words?.label ?? param} ${sayValue(value, words?.options, tools)}`
    })
    .join(' · ')
}

function sayValue(
  value: Json,
  options: Readonly<Record<string, string>> | undefined,
  { number }: Pick<TextTools, 'number'>,
): string {
  if (typeof value === 'number') return number(value, { maximumSignificantDigits: 4 })
  if (typeof value === 'string') return (options && lookup(options, value)?.split(': ')[0]) ?? value
  return Array.isArray(value)
    ? value.map((each) => sayValue(each, options, { number })).join('×')
    : JSON.stringify(value)
}
