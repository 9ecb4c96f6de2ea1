import { registry } from '../nodes/registry.ts'
import type { GraphDocument } from '../src/graph/document/document.ts'
import { emptyDocument } from '../src/graph/document/document.ts'
import { ok } from '../src/graph/document/problem.ts'
import { serializeDocument } from '../src/graph/file/serialize-document.ts'
import { ownDataInProcess } from '../src/intake/in-process.ts'
import type { ProjectSession, Workspace } from '../src/session/types.ts'
import { createWorkspace } from '../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../src/session/workspace/runtime.ts'
import { createMemoryStorage } from '../src/storage/memory-storage.ts'
import type { Storage } from '../src/storage/types.ts'
import { SHIPPED_TEXTS } from '../src/ui/start/shipped-texts.ts'
import { type ScriptedEngineOptions, scriptedEngine } from './scripted-engine.ts'

/** A real workspace on a storage in memory, with an engine that needs no time. */
export interface Stage {
  readonly workspace: Workspace
  /** The open project, where the story has one. */
  readonly project?: ProjectSession
}

export interface StageOptions {
  /** A shipped graph by name, a document, or nothing open. */
  readonly graph?: string | GraphDocument
  readonly engine?: ScriptedEngineOptions
  /** Other than a fresh storage in memory. */
  readonly storage?: Storage
  /** What has happened before the story begins. */
  readonly setup?: (workspace: Workspace) => Promise<void>
}

/** Loads a stage before a story is drawn: `loaders: [stage({ graph: 'digits-2000' })]`. */
export function stage(options: StageOptions = {}): () => Promise<{ stage: Stage }> {
  return async () => {
    const { storage = createMemoryStorage(), graph } = options
    const workspace = createWorkspace({
      storage,
      loadRuntime: async () =>
        ok(
          createRuntime({
            engine: scriptedEngine(options.engine),
            registry,
            ownData: ownDataInProcess(),
            shipped: SHIPPED_TEXTS,
          }),
        ),
    })
    await workspace.begin()
    await workspace.loadAhead()
    if (typeof graph === 'string') await workspace.openShipped(graph)
    else if (graph) await workspace.importFile(serializeDocument(graph))
    await options.setup?.(workspace)
    return { stage: { workspace, project: workspace.current.value } }
  }
}

/** A small graph whose wires do not fit: Dense gets pictures, the trainer has no optimizer. */
export function brokenGraph(): GraphDocument {
  const node = (type: string, x: number, y: number, params = {}) => ({
    type,
    version: registry.get(type)?.version ?? 1,
    params,
    position: { x, y },
  })
  return {
    ...emptyDocument('broken', { en: 'Something is missing here', de: 'Hier fehlt noch etwas' }, 7),
    nodes: {
      digits: node('digits', 0, 0),
      conv2d: node('conv2d', 240, 0, { filters: 99_999 }),
      dense: node('dense', 480, 0),
      trainer: node('trainer', 720, 0),
      later: node('hologram', 480, 260, { beams: 3 }),
    },
    wires: {
      w1: { from: ['digits', 'data'], to: ['conv2d', 'input'] },
      w2: { from: ['conv2d', 'output'], to: ['dense', 'input'] },
      w3: { from: ['dense', 'output'], to: ['trainer', 'network'] },
    },
  }
}

/** Words as long as people write them. */
export function longTitle(): { readonly en: string; readonly de: string } {
  return {
    en: 'Comparing three optimizers on handwritten digits, with and without scaling, second attempt after the break',
    de: 'Vergleich dreier Optimierungsverfahren an handgeschriebenen Ziffern, mit und ohne Skalierung, zweiter Versuch nach der Pause',
  }
}
