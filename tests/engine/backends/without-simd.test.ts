import { createRequire } from 'node:module'
import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import type { StartOptions } from '../../../src/engine/backends/backend-starter.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { startWasm } from '../../../src/engine/backends/start-wasm.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { areKernelsActive } from '../../../src/engine/ops/runtime/are-kernels-active.ts'
import { createTrainableModel } from '../../../src/engine/training/trainable-model.ts'
import type { AnyParams, LayerConfig, NodeDefinition } from '../../../src/graph/node/define-node.ts'
import type { KerasLayer, KerasModel } from '../../../src/graph/plan/plan.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'
import { arbitraryParams } from '../../nodes/arbitrary-params.ts'
import { networkOf as networkTo } from '../../nodes/arbitrary-port-value.ts'
import { expectClose } from '../ops/both-backends.ts'
import { dense, networkOf, planOf } from '../plans.ts'

const PICTURE = [6, 7, 2]
const ROW = [9]
const EXAMPLES = 3
const CLASSES = 3

const layers = [...registry.values()].filter(({ plan }) => plan.kind === 'layer')

/** What a node gives for these parameters behind such an input; nothing where it refuses it. */
function layerOf(definition: NodeDefinition, params: AnyParams, shape: readonly number[]) {
  if (definition.plan.kind !== 'layer') return undefined
  const one = networkTo(shape)
  const weights = { kind: 'weights', node: 'w', shape: [3], initializer: { kind: 'he-normal' } } as const
  const inputs = { input: definition.inputs.input?.many ? [one, one] : one, weights }
  const { problems = [], outputs } = definition.infer({ node: 'layer', inputs, params })
  const output = outputs?.output
  if (problems.some(({ severity }) => severity !== 'warning') || output?.kind !== 'network') return undefined
  return { ...definition.plan.layer({ node: 'layer', inputs, params }), isFlat: output.shape.length === 1 }
}

/** The layer in a network that can be trained: something to learn before it and behind it. */
function around(
  { class_name, config, isFlat }: LayerConfig & { readonly isFlat: boolean },
  shape: readonly number[],
  joins: boolean,
): KerasModel {
  const before = shape.length === 3 ? (['Bias', {}] as const) : dense(sizeOf(shape), 'linear', 1)
  const network = networkOf(shape, {
    before: before as ReturnType<typeof dense>,
    layer: [class_name, config, joins ? ['before', 'before'] : ['before']],
    ...(isFlat ? undefined : { flat: ['Flatten', {}] as const }),
    output: dense(CLASSES, 'softmax', 2),
  })
  const config_ = JSON.parse(JSON.stringify(network.config).replaceAll('"seed":null', '"seed":5'))
  return { ...network, config: { ...config_, layers: config_.layers as KerasLayer[] } }
}

/** Two steps of training, and what the network answers then. */
async function train(network: KerasModel, shape: readonly number[]) {
  const optimizer = { kind: 'sgd', learningRate: 0.05, momentum: 0, nesterov: false } as const
  const plan = planOf({ network, inputShape: shape, outputs: CLASSES, optimizer })
  const model = await createTrainableModel(plan)
  try {
    for (const [rank, { variable }] of model.network.weights.entries())
      variable.assign(tf.tensor(wave(variable.size, rank + 1), variable.shape))
    const batch = {
      examples: wave(EXAMPLES * sizeOf(shape), 0),
      targets: Float32Array.from({ length: EXAMPLES }, (_, i) => i % CLASSES),
    }
    const losses = [
      (await model.update(batch, 1, optimizer.learningRate)).loss,
      (await model.update(batch, 2, optimizer.learningRate)).loss,
    ]
    const { outputs } = await model.measure(batch)
    const weights = model.network.weights.map(({ variable }) => variable.dataSync<'float32'>().slice())
    return [Float32Array.from(losses), outputs, ...weights]
  } finally {
    model.dispose()
  }
}

/** Numbers between 0.1 and 0.9 that no two windows share. Variances of a batch normalisation are not negative. */
function wave(length: number, phase: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => 0.5 + 0.4 * Math.sin(i * 1.7 + (i * i) / 97 + phase))
}

async function startPlainWasm(): Promise<void> {
  const { resolve } = createRequire(import.meta.url)
  const plain = resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm')
  const openThread = () => {
    throw new Error('no kernels, no threads')
  }
  const host = { binaries: { plain, simd: 'unused', shared: 'unused' }, openThread }
  const starters = { ...nodeBackends, wasm: (options: StartOptions) => startWasm(options, host) }
  expect(await startBackend('wasm', starters)).toMatchObject({ name: 'wasm', threads: 1 })
  expect(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')).toBe(false)
  expect(areKernelsActive()).toBe(false)
}

describe('an engine without SIMD, which has neither our kernels nor tfjs’s fast ones', () => {
  // No module with SIMD is valid there; those are the only ones anybody asks about.
  beforeAll(() => void vi.spyOn(WebAssembly, 'validate').mockReturnValue(false))

  test.each(layers)('trains $type as the cpu back end does', async (definition) => {
    const joins = definition.inputs.input?.many === true
    const drawn = fc.sample(arbitraryParams(definition, 3), { seed: 14, numRuns: 20 })
    const cases = [PICTURE, ROW].flatMap((shape) =>
      drawn.flatMap((params) => {
        const layer = layerOf(definition, params, shape)
        return layer ? [{ shape, network: around(layer, shape, joins) }] : []
      }),
    )
    expect(cases.length).toBeGreaterThan(0)
    const results = []
    await startPlainWasm()
    for (const { network, shape } of cases) results.push(await train(network, shape))
    await startBackend('cpu', nodeBackends)
    for (const [i, { network, shape }] of cases.entries()) {
      const expected = await train(network, shape)
      for (const [at, numbers] of results[i]!.entries()) expectClose(numbers, expected[at]!, 2e-4)
    }
  })
})
