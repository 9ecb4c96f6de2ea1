import { apply } from '../document/apply.ts'
import type { GraphDocument, NodeId } from '../document/document.ts'
import { failed, ok, problem, type Result } from '../document/problem.ts'
import type { NodeDefinition } from '../node/define-node.ts'
import type { Registry } from '../node/registry.ts'
import { setParam } from '../node/set-param.ts'
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

/** A choice takes back what others take their defaults from, so those come after it. */
function choicesFirst(
  document: GraphDocument,
  settings: readonly Setting[],
  registry: Registry,
): readonly Setting[] {
  const isChoice = ({ node, param }: Setting) =>
    definitionOf(document, node, registry)?.params[param]?.kind === 'choice'
  return [...settings.filter(isChoice), ...settings.filter((setting) => !isChoice(setting))]
}

function definitionOf(document: GraphDocument, id: NodeId, registry: Registry): NodeDefinition | undefined {
  const node = Object.hasOwn(document.nodes, id) ? document.nodes[id] : undefined
  return node && registry.get(node.type)
}
