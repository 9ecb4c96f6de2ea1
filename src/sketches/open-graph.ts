import { filter, firstValueFrom, type Observable } from 'rxjs'
import { registry } from '../../nodes/registry.ts'
import { createNodeEngine } from '../engine/node/node-engine.ts'
import type { GraphDocument } from '../graph/document/document.ts'
import { ok, type Result } from '../graph/document/problem.ts'
import { serializeDocument } from '../graph/file/serialize-document.ts'
import { ownDataInProcess } from '../intake/in-process.ts'
import type { Preview, ProjectSession } from '../session/types.ts'
import { createWorkspace } from '../session/workspace/create-workspace.ts'
import { createRuntime } from '../session/workspace/runtime.ts'
import { createMemoryStorage } from '../storage/memory-storage.ts'

/** Opens a graph as the app does, but in this process, and with nothing kept. */
export async function openGraph(document: GraphDocument): Promise<ProjectSession> {
  const ownData = ownDataInProcess()
  const runtime = createRuntime({
    engine: createNodeEngine({ contents: ownData.contents }),
    registry,
    ownData,
    shipped: {},
  })
  const workspace = createWorkspace({ storage: createMemoryStorage(), loadRuntime: async () => ok(runtime) })
  return good(await workspace.importFile(serializeDocument(document))).session
}

const LIMITS: Readonly<Record<string, number>> = { train: 3000, validation: 300, test: 200, epochs: 12 }

/** Smaller than it ships: enough to be drawn, in seconds. A table is small as it is. */
export function makeSmall(project: ProjectSession): void {
  const { nodes } = project.document.value
  if (Object.values(nodes).some(({ type }) => type === 'table')) return
  for (const [id, { params }] of Object.entries(nodes))
    for (const [param, most] of Object.entries(LIMITS)) {
      const value = params[param]
      if (typeof value !== 'number' || value <= most) continue
      good(project.perform({ name: 'set-param', operation: { kind: 'set-param', id, param, value: most } }))
    }
}

/** Trains every trainer to its end. */
export async function trainAll(project: ProjectSession): Promise<void> {
  good(project.run())
  await firstValueFrom(
    project.runs.changes.pipe(
      filter((runs) => {
        const all = Object.values(runs)
        const failed = all.find(({ status }) => status === 'failed')
        if (failed) throw new Error(`the run of ${failed.trainer} failed: ${failed.problem?.code}`)
        return all.length > 0 && all.every(({ status }) => status === 'completed')
      }),
    ),
  )
}

/** What is asked of the engine, once it is there; nothing where there is none. */
export async function answer<T>(asked: Observable<Preview<T>>): Promise<T | undefined> {
  const preview = await firstValueFrom(asked.pipe(filter(({ kind }) => kind !== 'loading')))
  return preview.kind === 'ready' ? preview.value : undefined
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a problem: ${result.problems.map(({ code }) => code).join(', ')}`)
  return result.value
}
