import type { Json } from '../../src/graph/base/json.ts'
import type { Inferred, NodeDefinition } from '../../src/graph/node/define-node.ts'
import type { AnyNodeExample } from '../../src/graph/node/node-example.ts'
import { resolveParams } from '../../src/graph/node/resolve-params.ts'

/** What a node type makes of one of its own examples. */
export function runExample(definition: NodeDefinition, example: AnyNodeExample): Inferred {
  const set = Object.entries(example.params).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  )
  const { params, problems } = resolveParams(definition.params, Object.fromEntries(set))
  if (problems.length > 0) throw new Error(`example sets what is not allowed: ${JSON.stringify(problems)}`)
  return definition.infer({ node: 'example', inputs: example.inputs, params })
}
