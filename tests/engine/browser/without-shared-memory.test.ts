import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { packageRoot } from '../../../scripts/package-root.js'
import { createAppServer, listen } from '../../../scripts/serve.js'
import { createBackendDriver } from '../../../src/engine/backends/backend-driver.ts'
import { canShareMemory } from '../../../src/engine/backends/shared-memory.ts'
import { serve } from '../../../src/engine/browser/serve.ts'
import type { FromWorker, ToWorker } from '../../../src/engine/browser/worker-message.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { planOf } from '../plans.ts'

const server = createAppServer(join(packageRoot, 'public'))
let dataUrl: string

beforeAll(async () => {
  dataUrl = `http://localhost:${await listen(server, 0)}/data/`
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
  vi.unstubAllGlobals()
})

/** A worker of the engine in this thread, and what it says until a message fits. */
function said(fits: (message: FromWorker) => boolean, ...messages: readonly ToWorker[]): Promise<FromWorker> {
  return new Promise((resolve) => {
    const receive = serve(createBackendDriver(nodeBackends), (message) => {
      if (fits(message)) resolve(message)
    })
    receive({ kind: 'open', dataUrl, lock: 'of this test' } satisfies ToWorker)
    for (const message of messages) receive(message)
  })
}

test('memory can be shared in Node', () => {
  expect(canShareMemory()).toBe(true)
})

test('on an isolated page of a browser without shared memory, examples are shown and a run completes', async () => {
  vi.stubGlobal('crossOriginIsolated', true)
  vi.stubGlobal('SharedArrayBuffer', undefined)
  expect(canShareMemory()).toBe(false)
  const plan = planOf()
  const samples = { method: 'samples', request: { data: plan.data, part: 'train', indices: [0] } } as const
  const answer = await said(({ kind }) => kind === 'reply', { kind: 'call', id: 0, call: samples })
  expect(answer).toMatchObject({ reply: { ok: true } })
  const isOver = (message: FromWorker) =>
    message.kind === 'events' && message.events.some(({ kind }) => kind === 'failed' || kind === 'completed')
  const ended = await said(isOver, { kind: 'start', plan, backend: 'cpu', threads: 1, from: undefined })
  const events = ended.kind === 'events' ? ended.events : []
  expect(events.at(-1)).toMatchObject({ kind: 'completed' })
})
