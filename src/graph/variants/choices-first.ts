import { lookup } from '../base/lookup.ts'
import type { GraphDocument } from '../document/document.ts'
import type { Registry } from '../node/registry.ts'
import type { Setting } from './variant.ts'

/** A choice takes back what others take their defaults from, so those come after it. */
export function choicesFirst(
  { nodes }: GraphDocument,
  settings: readonly Setting[],
  registry: Registry,
): readonly Setting[] {
  const isChoice = ({ node, param }: Setting) => {
    const definition = registry.get(lookup(nodes, node)?.type ?? '')
    return lookup(definition?.params ?? {}, param)?.kind === 'choice'
  }
  return [...settings.filter(isChoice), ...settings.filter((setting) => !isChoice(setting))]
}
