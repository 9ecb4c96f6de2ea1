import { filter, firstValueFrom, type Observable } from 'rxjs'
import { onTestFinished } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { ContentsLock } from '../../src/contents/contents-lock.ts'
import { createNodeEngine } from '../../src/engine/node/node-engine.ts'
import type { ExportedFile } from '../../src/export/formats.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { ok, type Result } from '../../src/graph/document/problem.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import type { RunStatus } from '../../src/runs/run-state.ts'
import type { Signal } from '../../src/session/signal.ts'
import type { ProjectSession, Workspace } from '../../src/session/types.ts'
import { createWorkspace } from '../../src/session/workspace/create-workspace.ts'
import { createRuntime, type RuntimeOptions } from '../../src/session/workspace/runtime.ts'
import type { WorkspaceOptions } from '../../src/session/workspace/workspace-options.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import type { Storage } from '../../src/storage/types.ts'
import { type WatchedEngine, watchedEngine } from './watched-engine.ts'

export interface Workbench {
  readonly workspace: Workspace
  readonly storage: Storage
  readonly disk: MemoryDisk
  readonly watched: WatchedEngine
  /** Opens a document as a new project. */
  readonly open: (document: GraphDocument) => Promise<ProjectSession>
}

export interface WorkbenchOptions extends Partial<WorkspaceOptions & RuntimeOptions> {
  /** Benches with one disk are tabs of one browser, or one computer on two days. */
  readonly disk?: MemoryDisk
}

/** The real workspace on the real engine, nodes and (memory) storage. */
export function workbench({ disk = new MemoryDisk(), ...options }: WorkbenchOptions = {}): Workbench {
  const storage = options.storage ?? createMemoryStorage({ disk })
  const ownData = options.ownData ?? ownDataInProcess()
  const watched = watchedEngine(createNodeEngine({ contents: ownData.contents }))
  onTestFinished(watched.end)
  const runtime = createRuntime({
    engine: watched.engine,
    registry,
    ownData,
    shipped: {},
    ...options,
  })
  const workspace = createWorkspace({ loadRuntime: async () => ok(runtime), ...options, storage })
  const open = async (document: GraphDocument) =>
    good(await workspace.importFile(serializeDocument(document))).session
  return { workspace, storage, disk, watched, open }
}

/** What a browser's locks do, between tabs that are benches. */
export function tabsLock(): ContentsLock {
  let held = 0
  return {
    async hold() {
      held++
      return () => void held--
    },
    alone: async (work) => (held > 0 ? undefined : work(true)),
  }
}

/** What a file holds that is text. */
export const textOf = ({ file }: ExportedFile): Promise<string> => file.text()

/** The value of a result that must be good. */
export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a problem: ${result.problems.map(({ code }) => code).join(', ')}`)
  return result.value
}

/** The first value of a stream that fulfils a condition. */
export function until<T>(stream: Observable<T> | Signal<T>, wanted: (value: T) => boolean): Promise<T> {
  const changes = 'changes' in stream ? stream.changes : stream
  return firstValueFrom(changes.pipe(filter(wanted)))
}

export async function untilStatus(project: ProjectSession, trainer: string, ...wanted: RunStatus[]) {
  const runs = await until(project.runs, (now) => wanted.includes(now[trainer]?.status as RunStatus))
  return runs[trainer]!
}
