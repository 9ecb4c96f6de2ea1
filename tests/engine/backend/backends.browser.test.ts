import { describe, expect, test } from 'vitest'
import { isSoftwareRenderer } from '../../../src/engine/backend/software-renderer.ts'
import { webglRenderer } from '../../../src/engine/backend/webgl-renderer.ts'
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
  test('trains a convolution, on one thread', async () => {
    const { started, losses } = await inWorker('train', 1)
    expect(started).toEqual({ name: 'wasm', threads: 1 })
    expect(losses[0]).toBeGreaterThan(0.4)
    expect(losses.at(-1)).toBeLessThan(0.1)
  })

  test('trains with as many threads as tfjs can have', async () => {
    const { started, losses } = await inWorker('train', 4)
    const most = crossOriginIsolated
      ? Math.min(4, Math.max(1, Math.floor(navigator.hardwareConcurrency / 2)))
      : 1
    expect(started).toEqual({ name: 'wasm', threads: most })
    expect(losses.at(-1)).toBeLessThan(0.1)
  })
})

/** What draws here; the tests below tell what must happen on either kind of machine. */
const renderer = webglRenderer()
const isSoftware = renderer !== undefined && isSoftwareRenderer(renderer)

describe('choosing a back end in a worker', () => {
  test.runIf(isSoftware)('takes wasm where the processor draws WebGL, and never measures that', async () => {
    const { chosen, set, reason, candidates } = await inWorker('choose', 'auto')
    expect({ chosen, set }).toEqual({ chosen: 'wasm', set: 'wasm' })
    expect(reason).toEqual({
      code: 'webgl-software',
      values: { chosen: 'wasm', ms: expect.any(Number), renderer },
    })
    const [wasm, cpu, webgl] = candidates
    expect(wasm).toEqual({ name: 'wasm', available: true, msPerStep: expect.any(Number) })
    expect(cpu).toEqual({ name: 'cpu', available: true })
    expect(webgl).toEqual({ name: 'webgl', available: true, software: true, renderer })
  })

  test.runIf(renderer !== undefined && !isSoftware)('measures wasm and a graphics card', async () => {
    const { chosen, candidates } = await inWorker('choose', 'auto')
    const measured = candidates.filter(({ msPerStep }) => msPerStep !== undefined)
    expect(measured.map(({ name }) => name)).toContain('wasm')
    expect(measured.sort((a, b) => a.msPerStep! - b.msPerStep!)[0]?.name).toBe(chosen)
  })

  test.runIf(isSoftware)('takes WebGL when asked for it, and says that the processor draws it', async () => {
    const { chosen, set, reason } = await inWorker('choose', 'webgl')
    expect({ chosen, set }).toEqual({ chosen: 'webgl', set: 'webgl' })
    expect(reason).toEqual({ code: 'as-chosen-software', values: { chosen: 'webgl', renderer } })
  })

  test('takes cpu when asked for it', async () => {
    const { chosen, set, reason } = await inWorker('choose', 'cpu')
    expect({ chosen, set, code: reason.code }).toEqual({ chosen: 'cpu', set: 'cpu', code: 'as-chosen' })
  })
})

describe('a lost graphics card', () => {
  test.runIf(renderer !== undefined)('is reported, and not taken up again', async () => {
    expect(await inWorker('loseWebgl')).toEqual({ lost: 'webgl' })
  })
})
