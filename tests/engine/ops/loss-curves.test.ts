import { afterEach, describe, expect, test } from 'vitest'
import type { BackendName } from '../../../src/engine/backend-report.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import {
  type KernelMode,
  setKernelMode,
  setLeastNumbersOfPart,
} from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { createTrainableModel } from '../../../src/engine/training/trainable-model.ts'
import type { KerasModel } from '../../../src/graph/plan/plan.ts'
import { planOf } from '../plans.ts'
import { smallSystems } from './small-systems.ts'
import { wave } from './wave.ts'

const EPOCHS = 10
/** Two batches an epoch, the last one shorter. */
const BATCHES = [5, 3]

interface Place {
  readonly backend: BackendName
  readonly mode?: KernelMode
  readonly threads?: number
}

/** The loss before each update. */
async function lossCurve(network: KerasModel, { backend, mode = 'fast', threads = 1 }: Place) {
  setKernelMode(mode)
  expect(await startBackend(backend, nodeBackends, { threads })).toBeDefined()
  const optimizer = { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: false } as const
  const plan = planOf({ network, optimizer, inputShape: [10, 10, 2], outputs: 5 })
  const model = await createTrainableModel(plan)
  const losses: number[] = []
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const [part, size] of BATCHES.entries()) {
      const batch = {
        examples: Float32Array.from(wave([size, 10, 10, 2], 0.37 + part).values),
        targets: Float32Array.from({ length: size }, (_, i) => (3 * i + part) % 5),
      }
      losses.push((await model.update(batch, losses.length + 1, optimizer.learningRate)).loss)
    }
  }
  model.dispose()
  return losses
}

/**
 * How far losses may lie apart within ten epochs, as a share of the first one. Without batch normalisation it is 1e-7 and,
 * with Winograd's algorithm, 1e-6; batch normalisation over three examples divides by tiny deviations.
 */
const bandOf = (name: string) => (name.startsWith('C') ? 2e-3 : 1e-5)

describe.each(Object.entries(smallSystems))('ten epochs of %s', (name, network) => {
  afterEach(() => {
    setKernelMode('fast')
    setLeastNumbersOfPart()
  })

  let onCpu: Promise<readonly number[]> | undefined

  test.each(['fast', 'exact', 'reference'] as const)(
    'have the losses of the cpu back end, %s',
    async (mode) => {
      onCpu ??= lossCurve(network, { backend: 'cpu' })
      const expected = await onCpu
      const losses = await lossCurve(network, { backend: 'wasm', mode })
      const [first, last] = [expected[0]!, expected.at(-2)!]
      expect(last).toBeLessThan(0.95 * first)
      const apart = losses.map((loss, i) => Math.abs(loss - expected[i]!) / first)
      expect(Math.max(...apart)).toBeLessThan(bandOf(name))
    },
  )

  test('have the same losses to the last bit on two threads as on one', async () => {
    // Otherwise such small tensors would be left in one part.
    setLeastNumbersOfPart(40)
    const alone = await lossCurve(network, { backend: 'wasm', threads: 1 })
    expect(await lossCurve(network, { backend: 'wasm', threads: 2 })).toEqual(alone)
  })
})
