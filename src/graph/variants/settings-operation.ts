import { lookup } from '../base/lookup.ts'
import type { GraphDocument } from '../document/document.ts'
import type { Operation } from '../document/operation.ts'
import type { Registry } from '../node/registry.ts'
import { setParam } from '../node/set-param.ts'
import { choicesFirst } from './choices-first.ts'
import type { Setting } from './variant.ts'

/** Sets all parameters of a combination at once; those of nodes that are gone are left out. One step of undo. */
export function settingsOperation(
  document: GraphDocument,
  settings: readonly Setting[],
  registry: Registry,
): Operation {
  const operations = choicesFirst(document, settings, registry).flatMap(({ node: id, param, value }) => {
    const node = lookup(document.nodes, id)
    const definition = node && registry.get(node.type)
    return definition && Object.hasOwn(definition.params, param)
      ? [setParam(definition, [id, node], param, value)]
      : []
  })
  return { kind: 'batch', operations }
}
