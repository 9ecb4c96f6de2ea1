import { expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { optimizerObject } from '../../../src/formats/keras/optimizer-config.ts'
import type { JsonObject } from '../../../src/graph/base/json.ts'
import type { AnyParams } from '../../../src/graph/node/define-node.ts'
import { resolveParams } from '../../../src/graph/node/resolve-params.ts'
import { ALGORITHMS, CLIPPINGS } from '../../../src/graph/plan/optimizers.ts'

const definition = registry.get('optimizer')

function configOf(params: AnyParams) {
  if (definition?.plan.kind !== 'optimizer') throw new Error('no optimizer')
  return definition.plan.optimizer(resolveParams(definition.params, params).params)
}

/** What the node makes of an optimizer as Keras writes it. */
function read({ class_name, config }: JsonObject) {
  const found = definition?.reads?.[class_name as string]?.(config as JsonObject)
  if (!found || 'cannot' in found) throw new Error(`no reader for ${class_name}`)
  return found
}

const settings = ALGORITHMS.flatMap((algorithm) =>
  CLIPPINGS.flatMap((clip) =>
    [0, 0.02].map((weightDecay) => ({ algorithm, clip, clipLimit: 0.5, weightDecay })),
  ),
)

test.each(settings)(
  'goes to Keras and comes back: $algorithm, clipped by $clip, decay $weightDecay',
  (set) => {
    const { params, leftOut } = read(optimizerObject(configOf(set), { stepsPerEpoch: 1, epochs: 1 }))
    expect(configOf(params as AnyParams)).toEqual(configOf(set))
    expect(leftOut).toEqual([])
  },
)
