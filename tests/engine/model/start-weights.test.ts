import { beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import type { JsonObject } from '../../../src/graph/base/json.ts'
import { INITIALIZERS, type Initializer, initializerConfig } from '../../../src/graph/values/initializers.ts'
import { collect, stopAtStart } from '../collect.ts'
import { digits, networkOf, planOf } from '../plans.ts'

const [FAN_IN, FAN_OUT] = [784, 40]

/** The start weights of a Dense layer from 784 numbers to 40. */
async function startWeights(initializer: Initializer): Promise<Float32Array> {
  const { class_name, config } = initializerConfig(initializer)
  const seeded = { class_name: class_name!, config: withSeed(config as JsonObject) }
  const network = networkOf([28, 28, 1], {
    flatten: ['Flatten'],
    hidden: ['Dense', { units: FAN_OUT, activation: 'linear', use_bias: false, kernel_initializer: seeded }],
    output: [
      'Dense',
      { units: 10, activation: 'softmax', kernel_initializer: { class_name: 'Zeros', config: {} } },
    ],
  })
  const { checkpoint } = await collect(planOf({ data: digits({ train: 1 }), network }), stopAtStart)
  return checkpoint!.weights.find(({ name }) => name.startsWith('hidden/'))!.values
}

function withSeed(config: JsonObject): JsonObject {
  return 'seed' in config ? { ...config, seed: 5 } : config
}

function momentsOf(values: Float32Array) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance), most: values.reduce((a, b) => Math.max(a, Math.abs(b)), 0) }
}

const glorot = Math.sqrt(6 / (FAN_IN + FAN_OUT))
const he = Math.sqrt(6 / FAN_IN)

/** A uniform draw within ±limit has the deviation limit/√3; a normal one cut off at two deviations is scaled to have it. */
const EXPECTED: Readonly<Record<Initializer['kind'], { readonly most: number; readonly deviation: number }>> =
  {
    'glorot-uniform': { most: glorot, deviation: glorot / Math.sqrt(3) },
    'glorot-normal': { most: Number.POSITIVE_INFINITY, deviation: Math.sqrt(2 / (FAN_IN + FAN_OUT)) },
    'he-uniform': { most: he, deviation: he / Math.sqrt(3) },
    'he-normal': { most: Number.POSITIVE_INFINITY, deviation: Math.sqrt(2 / FAN_IN) },
    'random-uniform': { most: 0.2, deviation: 0.2 / Math.sqrt(3) },
    'random-normal': { most: Number.POSITIVE_INFINITY, deviation: 0.2 },
    zeros: { most: 0, deviation: 0 },
    constant: { most: 0.2, deviation: 0 },
  }

beforeAll(async () => {
  await startBackend('wasm', nodeBackends)
})

describe.each(INITIALIZERS)('weights that begin %s', (kind) => {
  test('lie as far apart as the formula says', async () => {
    const { mean, deviation, most } = momentsOf(await startWeights({ kind, amount: 0.2 }))
    const expected = EXPECTED[kind]
    expect(most).toBeLessThanOrEqual(Math.fround(expected.most) * (1 + 1e-6))
    expect(mean).toBeCloseTo(kind === 'constant' ? 0.2 : 0, 2)
    // 31,360 draws: the deviation is known to within a percent.
    expect(Math.abs(deviation - expected.deviation)).toBeLessThanOrEqual(0.02 * expected.deviation + 1e-8)
  })
})
