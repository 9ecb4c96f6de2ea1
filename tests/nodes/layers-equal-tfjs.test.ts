import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { AnyParams, NodeDefinition } from '../../src/graph/node/define-node.ts'
import type { WeightsValue } from '../../src/graph/values/port-value.ts'
import { arbitraryParams } from './arbitrary-params.ts'
import { networkOf } from './arbitrary-port-value.ts'
import { buildInTfjs } from './keras-network.ts'

/** Small enough to build hundreds of layers, large enough for windows to fit, to overlap and to be too large. */
const MOST = 9
const extent = fc.integer({ min: 1, max: 12 })
const picture = fc.tuple(extent, extent, fc.integer({ min: 1, max: 4 }))
const anyShape = fc.oneof(
  { weight: 6, arbitrary: picture },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1, max: 40 })) },
  { weight: 1, arbitrary: fc.tuple(extent, extent) },
)
/** Branches that can often be joined: the same picture, sometimes with other channels or another height. */
const branches = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([4, 5, 2]) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }).map((channels) => [4, 5, channels]) },
    { weight: 1, arbitrary: fc.constant([4, 4, 2]) },
    { weight: 1, arbitrary: fc.constant([8]) },
  ),
  { minLength: 2, maxLength: 4 },
)

const layers = [...registry.values()].filter(({ plan }) => plan.kind === 'layer')
const WITH_WINDOWS = ['conv2d', 'depthwise-conv2d', 'separable-conv2d', 'pooling', 'global-pooling']
const single = layers.filter(({ inputs }) => !inputs.input?.many)
const joining = layers.filter(({ inputs }) => inputs.input?.many)

/** For the layer that takes its weights from a node of their own. */
const THREE_NEURONS: WeightsValue = {
  kind: 'weights',
  node: 'weights',
  shape: [3],
  initializer: { kind: 'he-normal' },
}

/** What we say about a layer, and what tfjs makes of the config we would hand to it. */
async function compare(
  definition: NodeDefinition,
  params: AnyParams,
  shapes: readonly (readonly number[])[],
) {
  const many = definition.inputs.input?.many
  const networks = shapes.map(networkOf)
  const inputs = { input: many ? networks : networks[0], weights: THREE_NEURONS }
  const inferred = definition.infer({ node: 'layer', inputs, params })
  const refused = (inferred.problems ?? []).some(({ severity }) => severity !== 'warning')
  if (definition.plan.kind !== 'layer') throw new Error(`not a layer: ${definition.type}`)
  const built = await buildInTfjs(definition.plan.layer({ node: 'layer', inputs, params }), shapes)
  const output = inferred.outputs?.output
  return { refused, shape: output?.kind === 'network' ? output.shape : undefined, inferred, built }
}

function isUsable(built: Awaited<ReturnType<typeof buildInTfjs>>): boolean {
  return 'shape' in built && built.shape.every((side) => typeof side === 'number' && side > 0)
}

function expectAgreement({ refused, shape, inferred, built }: Awaited<ReturnType<typeof compare>>) {
  if (!isUsable(built)) expect(refused).toBe(true)
  if (refused) return
  const { trainable, fixed } = inferred.weights ?? { trainable: 0, fixed: 0 }
  expect({ shape, trainable, fixed }).toEqual(built)
}

describe.each(single)('$type', (definition) => {
  it('has the shape and the weights that tfjs gives it, and refuses what tfjs cannot build', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryParams(definition, MOST), anyShape, async (params, shape) => {
        expectAgreement(await compare(definition, params, [shape]))
      }),
      { seed: 51, numRuns: 250 },
    )
  })
})

describe.each(joining)('$type', (definition) => {
  it('has the shape that tfjs gives it, and refuses what tfjs cannot build', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryParams(definition), branches, async (params, shapes) => {
        expectAgreement(await compare(definition, params, shapes))
      }),
      { seed: 52, numRuns: 150 },
    )
  })
})

describe.each(single.filter(({ type }) => WITH_WINDOWS.includes(type)))(
  '$type on a picture',
  (definition) => {
    it('refuses nothing that tfjs can build', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryParams(definition, MOST), picture, async (params, shape) => {
          const { refused, built } = await compare(definition, params, [shape])
          expect(refused).toBe(!isUsable(built))
        }),
        { seed: 53, numRuns: 150 },
      )
    })
  },
)
