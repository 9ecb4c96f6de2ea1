import { registry } from '../../nodes/registry.ts'
import { createWorkerEngine } from '../../src/engine/browser/client.ts'
import { ok } from '../../src/graph/document/problem.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import type { Workspace } from '../../src/session/types.ts'
import { createWorkspace } from '../../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../../src/session/workspace/runtime.ts'
import type { WorkspaceOptions } from '../../src/session/workspace/workspace-options.ts'
import { openIndexedDbStorage } from '../../src/storage/indexed-db/open-indexed-db-storage.ts'

export interface RealTab {
  readonly workspace: Workspace
  readonly close: () => void
}

/** A tab: workers, IndexedDB and the session, as the page puts them together. */
export async function openRealTab(name: string, more: Partial<WorkspaceOptions> = {}): Promise<RealTab> {
  const opened = await openIndexedDbStorage({ name })
  if (!opened.ok) throw new Error('no storage')
  const engine = createWorkerEngine({ dataUrl: '/data/' })
  const workspace = createWorkspace({
    storage: opened.value,
    loadRuntime: async () =>
      ok(createRuntime({ engine, registry, ownData: ownDataInProcess(), shipped: {} })),
    ...more,
  })
  const close = () => {
    engine.dispose()
    opened.value.close()
  }
  return { workspace, close }
}
