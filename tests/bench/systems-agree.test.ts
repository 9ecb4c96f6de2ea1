import { setBackend } from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { answerOrders, withoutDropout } from '../../src/bench/training/answer-orders.ts'
import { sendNumbers } from '../../src/bench/training/sent-numbers.ts'
import type { System } from '../../src/bench/training/system.ts'
import type { BenchModel } from '../../src/bench/training/system-orders.ts'
import { tfjsSystem } from '../../src/bench/training/tfjs-system.ts'
import { startBackend } from '../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../src/engine/node/node-backends.ts'
import { planWithMemory } from '../engine/plans.ts'

// Ours replaces layers of tfjs as soon as it is imported, so it comes last.
const ours = async () => {
  const { faltwerkSystem } = await import('../../src/bench/training/faltwerk-system.ts')
  return faltwerkSystem(nodeBackends)
}

const EXAMPLES = 16

async function smallModel(): Promise<BenchModel> {
  const plan = planWithMemory()
  const pixels = Float32Array.from({ length: EXAMPLES * 28 * 28 }, (_, i) => ((i * 37) % 256) / 255)
  const { buildNetwork } = await import('../../src/engine/model/network.ts')
  const { storeVariables } = await import('../../src/engine/model/stored-weights.ts')
  await startBackend('cpu', nodeBackends)
  const network = await buildNetwork(plan.network, plan.seed)
  const weights = await storeVariables(network.weights)
  network.dispose()
  return {
    plan,
    weights: weights.map(({ values, ...tensor }) => ({ ...tensor, values: sendNumbers(values) })),
    examples: sendNumbers(pixels),
    targets: Array.from({ length: EXAMPLES }, (_, i) => i % 10),
  }
}

async function firstLoss(system: System, model: BenchModel): Promise<number> {
  const answer = answerOrders(system)
  expect(await answer({ do: 'start', system: 'tfjs-cpu', threads: 1 })).toMatchObject({ ok: true })
  const built = await answer({ do: 'build', model })
  expect(await answer({ do: 'step', count: 2 })).toMatchObject({
    ok: true,
    ms: [expect.any(Number), expect.any(Number)],
  })
  return built.ok && 'loss' in built ? built.loss : Number.NaN
}

test('ours and tfjs on cpu begin with the same loss, dropout left out', async () => {
  const model = await smallModel()
  expect(withoutDropout(model)).not.toBe(model)
  const stock = await firstLoss(tfjsSystem({ 'tfjs-cpu': () => setBackend('cpu') }), model)
  expect(stock).toBeGreaterThan(1)
  expect(Math.abs((await firstLoss(await ours(), model)) - stock)).toBeLessThan(1e-4 * stock)
})

test('a system that breaks says why instead of an answer', async () => {
  const answer = answerOrders(tfjsSystem({}))
  expect(await answer({ do: 'start', system: 'tfjs-wasm-composed', threads: 1 })).toEqual({
    ok: false,
    absent: 'tfjs-wasm-composed does not start here',
  })
  expect(await answer({ do: 'step', count: 1 })).toEqual({ ok: false, absent: 'nothing to train' })
})
