import type { GraphDocument } from '../graph/document/document.ts'
import { failed, ok, type Result } from '../graph/document/problem.ts'
import { assertSameRun } from './assert-same-run.ts'
import { MemoryDisk, type StoredProject, type StoredRun } from './memory-disk.ts'
import { memoryKept } from './memory-kept.ts'
import { newestFirst, openedLast } from './newest-first.ts'
import { missingProject, storageProblem } from './storage-problem.ts'
import { StoreListeners } from './store-listeners.ts'
import { readInfo, readRuns, readStoredDocument, readWeights } from './stored-records.ts'
import type {
  Project,
  ProjectId,
  ProjectInfo,
  Revision,
  SavedProject,
  Storage,
  StoreChange,
} from './types.ts'

export interface MemoryStorageOptions {
  /** Storages with the same disk are like tabs of one browser. */
  readonly disk?: MemoryDisk
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/**
 * The same storage without a browser: for the time when a browser keeps nothing, and for tests. What it holds is
 * gone with its disk.
 */
export function createMemoryStorage(options: MemoryStorageOptions = {}): Storage {
  const { disk = new MemoryDisk(), now = Date.now } = options
  const listeners = new StoreListeners()
  const disconnect = disk.connect(listeners.emit)
  let closed = false
  /** The latest save of each project through this storage. */
  const ownSaves = new Map<ProjectId, Revision>()

  /** Copies what goes out, as a database does. */
  const call = async <T>(work: () => Result<T>): Promise<Result<T>> =>
    closed ? failed(storageProblem('storage-closed')) : structuredClone(work())

  const change = <T>(told: Omit<StoreChange, 'kind'>, work: () => Result<T>): Promise<Result<T>> =>
    call(() => {
      const result = work()
      if (result.ok) disk.announce({ kind: 'changed', ...told }, listeners.emit)
      return result
    })

  const mark = (id: ProjectId, marked: (project: StoredProject) => Partial<ProjectInfo>) =>
    change({ what: 'projects', project: id }, () => {
      const project = disk.projects.get(id)
      if (!project) return failed<ProjectInfo>(missingProject(id))
      const { deletedAt, ...info } = { ...project.info, ...marked(project) }
      project.info = deletedAt === undefined ? info : { ...info, deletedAt }
      return ok(readInfo(id, project.info, project.info))
    })

  const all = () => [...disk.projects].map(([id, { info }]) => readInfo(id, info, info))

  return {
    listProjects: ({ deleted = false } = {}) =>
      call(() =>
        ok(
          all()
            .filter((info) => deleted || info.deletedAt === undefined)
            .sort(newestFirst),
        ),
      ),

    loadProject: (id) =>
      call(() => {
        const project = disk.projects.get(id)
        if (!project) return failed<Project>(missingProject(id))
        const read = readStoredDocument(id, project.document)
        if (!read.ok) return read
        const { info, revision } = project
        return ok({ ...readInfo(id, info, info), revision, document: read.value })
      }),

    loadRaw: (id) =>
      call(() => {
        const project = disk.projects.get(id)
        return project
          ? ok<unknown>({ project: project.info, document: project.document })
          : failed<unknown>(missingProject(id))
      }),

    async saveProject(document, over) {
      // As on a disk: JSON.
      const copy: GraphDocument = JSON.parse(JSON.stringify(document))
      return change({ what: 'projects', project: copy.id }, () => {
        const { id, title, nodes } = copy
        const at = now()
        const found = disk.projects.get(id)
        const isOurs = found?.revision === ownSaves.get(id)
        if (found && over !== undefined && found.revision !== over && !isOurs)
          return failed<SavedProject>(storageProblem('project-changed-elsewhere'))
        const before = found?.info ?? { createdAt: at, openedAt: at }
        const info = { ...before, id, title, nodes: Object.keys(nodes).length, changedAt: at }
        const revision = disk.nextRevision()
        ownSaves.set(id, revision)
        disk.projects.set(id, { info, revision, document: copy })
        return ok({ ...info, revision })
      })
    },

    async duplicateProject(id, newId, title) {
      const newTitle = structuredClone(title)
      return change({ what: 'projects', project: newId }, () => {
        const original = disk.projects.get(id)
        if (!original) return failed<ProjectInfo>(missingProject(id))
        if (disk.projects.has(newId)) {
          return failed<ProjectInfo>(storageProblem('project-taken', { id: newId }))
        }
        const at = now()
        const { nodes } = original.info
        const info = { id: newId, title: newTitle, nodes, createdAt: at, changedAt: at, openedAt: 0 }
        const document = { ...original.document, id: newId, title: newTitle }
        disk.projects.set(newId, { info, revision: disk.nextRevision(), document })
        return ok(info)
      })
    },

    deleteProject: (id) => mark(id, ({ info }) => ({ deletedAt: info.deletedAt ?? now() })),

    restoreProject: (id) => mark(id, () => ({ deletedAt: undefined })),

    async purgeDeleted(before) {
      const gone = all().filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < before)
      if (gone.length === 0) return call(() => ok(0))
      return change({ what: 'projects' }, () => {
        for (const { id } of gone) disk.purge(id)
        return ok(gone.length)
      })
    },

    lastProject: () => call(() => ok(openedLast(all())?.id)),

    async markOpened(id) {
      const marked = await mark(id, () => ({ openedAt: now() }))
      return marked.ok ? ok(undefined) : marked
    },

    loadRuns: (project) => call(() => ok(readRuns(disk.runsOf(project).map(({ record }) => record)))),

    async saveRun(run, weights) {
      assertSameRun(run, weights)
      const copy: StoredRun = structuredClone({ record: run, weights })
      return change({ what: 'runs', project: run.project }, () => {
        if (!disk.projects.has(run.project)) return failed<void>(missingProject(run.project))
        disk.saveRun(copy)
        return ok(undefined)
      })
    },

    loadWeights: (project, trainer) => call(() => ok(readWeights(disk.run(project, trainer)?.weights))),

    deleteRun: (project, trainer) =>
      change({ what: 'runs', project }, () => {
        disk.deleteRun(project, trainer)
        return ok(undefined)
      }),

    ...memoryKept({ history: (project) => disk.history(project), call, change }),

    loadSetting: (key) => call(() => ok(disk.settings.get(key))),

    async saveSetting(key, value) {
      const copy: unknown = structuredClone(value)
      return change({ what: 'settings' }, () => {
        if (copy === undefined) disk.settings.delete(key)
        else disk.settings.set(key, copy)
        return ok(undefined)
      })
    },

    estimate: async () => undefined,
    persist: async () => false,
    claim: async (project, onFree) => disk.claim(project, listeners, onFree),
    release: (project) => disk.release(project, listeners),
    listen: listeners.add,

    close() {
      closed = true
      listeners.clear()
      disconnect()
      disk.releaseAll(listeners)
    },
  }
}
