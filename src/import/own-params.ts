import { sameJson } from '../graph/base/json.ts'
import type { AnyParams, NodeDefinition } from '../graph/node/define-node.ts'
import { resolveParams } from '../graph/node/resolve-params.ts'

/** What a document holds of parameters: those that are what they would be anyway are left to themselves. */
export function ownParams(definition: NodeDefinition, params: AnyParams): AnyParams {
  let own = params
  for (const name of Object.keys(params)) {
    const { [name]: value, ...others } = own
    if (sameJson(resolveParams(definition.params, others).params[name], value)) own = others
  }
  return own
}
