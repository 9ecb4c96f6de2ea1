import * as tf from '@tensorflow/tfjs-core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { chooseBackend } from '../../../src/engine/backend/choose-backend.ts'
import { nodeBackends } from '../../../src/engine/backend/node-backends.ts'
import { startBackend } from '../../../src/engine/backend/start-backend.ts'

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

describe('choosing a back end in Node', () => {
  test('takes wasm when left to choose, and says why', async () => {
    expect(await chooseBackend('auto', nodeBackends)).toEqual({
      chosen: 'wasm',
      threads: 1,
      reason: { code: 'headless', values: { chosen: 'wasm' } },
      candidates: [
        { name: 'wasm', available: true },
        { name: 'cpu', available: true },
      ],
    })
    expect(tf.getBackend()).toBe('wasm')
  })

  test.each(['cpu', 'wasm'] as const)('takes %s when asked for it', async (name) => {
    const { chosen, reason } = await chooseBackend(name, nodeBackends)
    expect({ chosen, code: reason.code }).toEqual({ chosen: name, code: 'as-chosen' })
    expect(tf.getBackend()).toBe(name)
  })

  test('takes another when what is asked for is not there, and says so', async () => {
    const { chosen, reason } = await chooseBackend('webgl', nodeBackends)
    expect(chosen).toBe('wasm')
    expect(reason).toEqual({ code: 'choice-unavailable', values: { wanted: 'webgl', chosen: 'wasm' } })
    expect(tf.getBackend()).toBe('wasm')
  })

  test.each(['auto', 'wasm'] as const)('takes cpu where WebAssembly is missing (%s)', async (choice) => {
    vi.stubGlobal('WebAssembly', undefined)
    const { chosen, reason, candidates } = await chooseBackend(choice, nodeBackends)
    expect(chosen).toBe('cpu')
    expect(reason.code).toBe(choice === 'auto' ? 'wasm-unavailable' : 'choice-unavailable')
    expect(candidates).toContainEqual(expect.objectContaining({ name: 'wasm', available: false }))
    expect(tf.getBackend()).toBe('cpu')
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
