import { describe, expect, test } from 'vitest'
import { isSoftwareRenderer } from '../../../src/engine/backends/software-renderer.ts'
import { webglRenderer } from '../../../src/engine/backends/webgl-renderer.ts'
import { planOf } from '../plans.ts'
import type { BackendTasks } from './backend-worker.ts'

/** Does a task in a worker of its own. */
function inWorker<T extends keyof BackendTasks>(
  task: T,
  ...[argument]: Parameters<BackendTasks[T]>
): ReturnType<BackendTasks[T]> {
  const worker = new Worker(new URL('./backend-worker.ts', import.meta.url), { type: 'module' })
  const done = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage({ task, argument })
  })
  return done.finally(() => worker.terminate()) as ReturnType<BackendTasks[T]>
}

describe('wasm in a worker', () => {
  test('trains a convolution on one thread, on several that share the work, and without shared memory, with the same numbers', async () => {
    const alone = await inWorker('train', 1)
    expect(alone).toMatchObject({ started: { name: 'wasm', threads: 1 }, helped: 0 })
    expect(alone.losses[0]).toBeGreaterThan(0.4)
    expect(alone.losses.at(-1)).toBeLessThan(0.1)

    const several = await inWorker('train', 3)
    expect(several.started).toEqual({ name: 'wasm', threads: 3 })
    expect(several.helped).toBeGreaterThan(0)
    expect(several.losses).toEqual(alone.losses)

    const notIsolated = await inWorker('trainWithoutSharedMemory', 3)
    expect(notIsolated).toMatchObject({ started: { name: 'wasm', threads: 1 }, helped: 0 })
    expect(notIsolated.losses).toEqual(alone.losses)
  })
})

/** What draws here; the tests below tell what must happen on either kind of machine. */
const renderer = webglRenderer()
const isSoftware = renderer !== undefined && isSoftwareRenderer(renderer)

describe('what a worker can train with', () => {
  test.runIf(isSoftware)('is wasm where the processor draws WebGL, which is not even tried', async () => {
    expect(await inWorker('find', 'auto')).toEqual({
      headless: false,
      wasm: { threads: 1 },
      renderer,
      webgl: false,
      set: 'wasm',
    })
  })

  test.runIf(renderer !== undefined)('is WebGL too where a person insists', async () => {
    expect(await inWorker('find', 'webgl')).toMatchObject({ wasm: { threads: 1 }, webgl: true, set: 'wasm' })
  })

  test.runIf(renderer !== undefined)('is measured on the plan itself', async () => {
    const plan = planOf({ training: { epochs: 1, batchSize: 8, shuffle: false, validate: false } })
    const { times, set, tensors } = await inWorker('compare', plan)
    expect(times).toEqual({ compared: true, wasm: expect.any(Number), webgl: expect.any(Number) })
    expect({ set, tensors }).toEqual({ set: 'wasm', tensors: 0 })
  })
})

describe('a lost graphics card', () => {
  test.runIf(renderer !== undefined)('is reported, and not taken up again', async () => {
    expect(await inWorker('loseWebgl')).toEqual({ lost: 'webgl' })
  })
})
