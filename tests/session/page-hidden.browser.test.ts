import { afterEach, describe, expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { createWorkerEngine } from '../../src/engine/browser/client.ts'
import { ok } from '../../src/graph/document/problem.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import { createWorkspace } from '../../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../../src/session/workspace/runtime.ts'
import { openIndexedDbStorage } from '../../src/storage/indexed-db/open-indexed-db-storage.ts'

afterEach(() => Reflect.deleteProperty(document, 'visibilityState'))

describe('in a browser', () => {
  test.each([
    ['hidden', () => hide()],
    ['left', () => dispatchEvent(new Event('pagehide'))],
  ])('an edit is on the disk at once when the page is %s', async (name, leave) => {
    const opened = await openIndexedDbStorage({ name: `page-${name}-${crypto.randomUUID()}` })
    if (!opened.ok) throw new Error('no storage')
    const storage = opened.value
    const engine = createWorkerEngine({ dataUrl: 'data/' })
    const workspace = createWorkspace({
      storage,
      loadRuntime: async () =>
        ok(createRuntime({ engine, registry, ownData: ownDataInProcess(), shipped: {} })),
    })
    const created = await workspace.create('Mine')
    if (!created.ok) throw new Error('no project')
    const session = created.value
    session.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 5 } })
    leave()
    const stored = await storage.loadProject(session.id)
    expect(stored.ok && stored.value.document.seed).toBe(5)
    await session.close()
    engine.dispose()
    storage.close()
  })
})

function hide(): void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}
