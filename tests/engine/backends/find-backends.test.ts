import * as tf from '@tensorflow/tfjs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { decideBackend } from '../../../src/engine/backends/decide-backend.ts'
import { findBackends } from '../../../src/engine/backends/find-backends.ts'
import { measurePlan } from '../../../src/engine/backends/measure-plan.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { planWithMemory } from '../plans.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the first start of wasm in a process', () => {
  test('leaves it to the program what happens to errors nobody catches', async () => {
    const listeners = () => [
      process.rawListeners('uncaughtException'),
      process.rawListeners('unhandledRejection'),
    ]
    const before = listeners()
    expect(await startBackend('wasm', nodeBackends)).toEqual({ name: 'wasm', threads: 1 })
    expect(listeners()).toEqual(before)
  })
})

describe('what Node can train with', () => {
  test('is wasm, which is then set', async () => {
    const facts = await findBackends(nodeBackends, 1)
    expect(facts).toEqual({ headless: true, wasm: { threads: 1 }, webgl: false })
    expect(tf.getBackend()).toBe('wasm')
    expect(decideBackend('auto', facts)).toMatchObject({ chosen: 'wasm', reason: { code: 'headless' } })
  })

  test('is cpu where WebAssembly is missing', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    const facts = await findBackends(nodeBackends, 1)
    expect(facts).toEqual({ headless: true, webgl: false })
    expect(tf.getBackend()).toBe('cpu')
  })
})

describe('measuring a step of a plan', () => {
  const plan = planWithMemory({ training: { epochs: 1, batchSize: 40, shuffle: false, validate: false } })

  test('takes its time from the plan and leaves nothing behind', async () => {
    await startBackend('wasm', nodeBackends)
    const before = tf.memory().numTensors
    const measured = async (batchSize: number) =>
      (await measurePlan({ ...plan, training: { ...plan.training, batchSize } }, 200)) ?? 0
    // Whatever else the machine does adds to either of them, so not every pair of measurements has to show it.
    await expect
      .poll(async () => (await measured(2000)) / (await measured(1)), { timeout: 20_000 })
      .toBeGreaterThan(1)
    expect(tf.memory().numTensors).toBe(before)
  })

  test('works out a whole batch from small ones where there is no time for it', async () => {
    await startBackend('wasm', nodeBackends)
    const ms = await measurePlan({ ...plan, training: { ...plan.training, batchSize: 1_000_000_000 } }, 0)
    // A batch of a billion does not fit into any memory.
    expect(ms).toBeGreaterThan(1000)
  })
})

describe('starting a back end', () => {
  test('goes from one to another and back', async () => {
    for (const name of ['wasm', 'cpu', 'wasm'] as const) {
      expect(await startBackend(name, nodeBackends)).toEqual({ name, threads: 1 })
      expect(tf.getBackend()).toBe(name)
      const sum = tf.tidy(() => tf.sum(tf.tensor1d([1, 2, 3])).dataSync()[0])
      expect(sum).toBe(6)
    }
  })

  test('says nothing and changes nothing where it cannot', async () => {
    await startBackend('cpu', nodeBackends)
    expect(await startBackend('webgl', nodeBackends)).toBeUndefined()
    expect(tf.getBackend()).toBe('cpu')
  })

  test('takes a back end that cannot be loaded for one that is not there', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const offline = { ...nodeBackends, wasm: () => Promise.reject(new Error('failed to fetch the module')) }
    expect(await startBackend('wasm', offline)).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })
})
