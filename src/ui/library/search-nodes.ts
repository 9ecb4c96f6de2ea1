import { LANGUAGES, type Language } from '../../graph/base/text.ts'
import { CATEGORIES, type Category, type NodeDefinition } from '../../graph/node/define-node.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { plainText } from '../base/language/plain-text.ts'
import { inUsualOrder } from './library-order.ts'

export interface LibraryGroup {
  readonly category: Category
  readonly definitions: readonly NodeDefinition[]
}

/** How well a node type answers a query, best 0; nothing where it does not. Words of both languages count. */
function rank(definition: NodeDefinition, query: string, language: Language): number | undefined {
  const own = plainText(definition.text[language].title)
  if (own === query) return 0
  if (own.startsWith(query)) return 1
  const words = LANGUAGES.flatMap((each) => [definition.text[each].title, ...definition.text[each].keywords])
    .concat(definition.type)
    .map(plainText)
  if (words.some((word) => word.startsWith(query))) return 2
  if (words.some((word) => word.includes(query))) return 3
  const parts = query.split(/\s+/).filter(Boolean)
  const all = [...words, ...LANGUAGES.map((each) => plainText(definition.text[each].summary))].join(' ')
  return parts.length > 0 && parts.every((part) => all.includes(part)) ? 4 : undefined
}

/**
 * The library as it shows: by category without a query, else one list per category with the best answers first. The
 * category with the best answer comes first.
 */
export function searchNodes(registry: Registry, query: string, language: Language): readonly LibraryGroup[] {
  const wanted = plainText(query.trim())
  const found = inUsualOrder([...registry.values()], language).flatMap((definition) => {
    const place = wanted === '' ? 0 : rank(definition, wanted, language)
    return place === undefined ? [] : [{ definition, place }]
  })
  const groups = CATEGORIES.flatMap((category) => {
    const members = found.filter(({ definition }) => definition.category === category)
    members.sort((a, b) => a.place - b.place)
    return members.length === 0 ? [] : [{ category, members }]
  })
  if (wanted !== '') groups.sort((a, b) => a.members[0]!.place - b.members[0]!.place)
  return groups.map(({ category, members }) => ({
    category,
    definitions: members.map(({ definition }) => definition),
  }))
}
