import { CATEGORIES, type Category, type NodeDefinition } from '../../graph/node/define-node.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { Words } from '../../graph/words/words.ts'
import { plainText } from '../base/language/plain-text.ts'

export interface LibraryGroup {
  readonly category: Category
  readonly definitions: readonly NodeDefinition[]
}

/** How well a node type answers a query, best 0; nothing where it does not. Words of every language count. */
function rank({ type }: NodeDefinition, query: string, languages: readonly Words[]): number | undefined {
  const said = languages.flatMap(({ nodes }) => nodes[type] ?? [])
  const own = plainText(said[0]?.title ?? type)
  if (own === query) return 0
  if (own.startsWith(query)) return 1
  const words = said
    .flatMap(({ title, keywords }) => [title, ...keywords])
    .concat(type)
    .map(plainText)
  if (words.some((word) => word.startsWith(query))) return 2
  if (words.some((word) => word.includes(query))) return 3
  const parts = query.split(/\s+/).filter(Boolean)
  const all = [...words, ...said.map(({ summary }) => plainText(summary))].join(' ')
  return parts.length > 0 && parts.every((part) => all.includes(part)) ? 4 : undefined
}

/**
 * The library as it shows: by category without a query, else one list per category with the best answers first. The
 * category with the best answer comes first. The first of the languages is the one in use.
 */
export function searchNodes(
  registry: Registry,
  query: string,
  languages: readonly Words[],
): readonly LibraryGroup[] {
  const wanted = plainText(query.trim())
  const found = [...registry.values()]
    .filter(({ fromFiles }) => !fromFiles)
    .toSorted((a, b) => a.place - b.place)
    .flatMap((definition) => {
      const place = wanted === '' ? 0 : rank(definition, wanted, languages)
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
