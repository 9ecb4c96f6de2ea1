import { apply } from '../document/apply.ts'
import type { GraphDocument } from '../document/document.ts'
import { failed, ok, problem, type Result } from '../document/problem.ts'
import type { Registry } from '../node/registry.ts'
import { setParam } from '../node/set-param.ts'
import { choicesFirst } from './choices-first.ts'
import type { Setting, Variant } from './variant.ts'

/**
 * The document as a variant has it. Settings go through the same operations as a person's own edits. Fails where a
 * node or its parameter is gone.
 */
export function withVariant(
  document: GraphDocument,
  { settings, seed }: Variant,
  registry: Registry,
): Result<GraphDocument> {
  let changed = document
  for (const setting of choicesFirst(changed, settings, registry)) {
    const next = withSetting(changed, setting, registry)
    if (!next.ok) return next
    changed = next.value
  }
  const applied = apply(changed, { kind: 'set-seed', seed })
  return applied.ok ? ok(applied.value.document) : applied
}

function withSetting(
  document: GraphDocument,
  { node: id, param, value }: Setting,
  registry: Registry,
): Result<GraphDocument> {
  const node = Object.hasOwn(document.nodes, id) ? document.nodes[id] : undefined
  if (!node) return failed(problem('no-such-node', { id }))
  const definition = registry.get(node.type)
  if (!definition || !Object.hasOwn(definition.params, param))
    return failed(problem('no-such-param', { node: node.label ?? id, param }, { node: id }))
  const applied = apply(document, setParam(definition, [id, node], param, value))
  return applied.ok ? ok(applied.value.document) : applied
}
