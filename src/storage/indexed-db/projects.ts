import type { GraphDocument } from '../../graph/document.ts'
import { failed, ok, type Result } from '../../graph/problem.ts'
import { newestFirst, openedLast } from '../newest-first.ts'
import { missingProject, storageProblem } from '../storage-problem.ts'
import type { Project, ProjectId, ProjectInfo, Storage } from '../types.ts'
import { commitAll } from './commit-all.ts'
import type { Connection } from './connection.ts'
import type { ProjectContent, ProjectMark, Writing } from './schema.ts'

export type ProjectStorage = Pick<
  Storage,
  | 'listProjects'
  | 'loadProject'
  | 'saveProject'
  | 'duplicateProject'
  | 'deleteProject'
  | 'restoreProject'
  | 'lastProject'
  | 'markOpened'
>

/** When the projects that this tab knows to exist were created. */
export type KnownProjects = Map<ProjectId, number>

/** @param announce tells other tabs after something is on the disk */
export function projectStorage(
  connection: Connection,
  known: KnownProjects,
  announce: (project: ProjectId) => void,
  now: () => number,
): ProjectStorage {
  const announced = <T>(id: ProjectId, result: Result<T>): Result<T> => {
    if (result.ok) announce(id)
    return result
  }

  const allProjects = () =>
    connection.read(['projects', 'marks'], async (transaction) => {
      const [contents, marks] = await Promise.all([
        transaction.objectStore('projects').getAll(),
        transaction.objectStore('marks').getAll(),
      ])
      const markOf = new Map(marks.map((mark) => [mark.id, mark]))
      return ok(contents.map((content) => infoOf(content, markOf.get(content.id))))
    })

  const mark = async (id: ProjectId, change: (mark: ProjectMark) => ProjectMark) =>
    announced(
      id,
      await connection.write(['projects', 'marks'], async (transaction) => {
        const [content, mark = { id, openedAt: 0 }] = await Promise.all([
          transaction.objectStore('projects').get(id),
          transaction.objectStore('marks').get(id),
        ])
        if (!content) return failed<ProjectInfo>(missingProject(id))
        const changed = change(mark)
        await transaction.objectStore('marks').put(changed)
        return ok(infoOf(content, changed))
      }),
    )

  return {
    async listProjects(options = {}) {
      const all = await allProjects()
      if (!all.ok) return all
      return ok(all.value.filter((info) => options.deleted || info.deletedAt === undefined).sort(newestFirst))
    },

    async loadProject(id) {
      const loaded = await connection.read(['projects', 'marks', 'documents'], async (transaction) => {
        const [content, mark, document] = await Promise.all([
          transaction.objectStore('projects').get(id),
          transaction.objectStore('marks').get(id),
          transaction.objectStore('documents').get(id),
        ])
        return content && document
          ? ok({ ...infoOf(content, mark), document })
          : failed<Project>(missingProject(id))
      })
      if (loaded.ok) known.set(id, loaded.value.createdAt)
      return loaded
    },

    async saveProject(document) {
      const at = now()
      const saved = await connection.write(['projects', 'marks', 'documents'], (transaction) => {
        // Asked anew when it is repeated: everything may have been cleared in between.
        const createdAt = known.get(document.id)
        return createdAt === undefined
          ? saveUnknown(transaction, document, at)
          : saveKnown(transaction, contentOf(document, createdAt, at), document)
      })
      if (saved.ok) known.set(document.id, saved.value.createdAt)
      return announced(document.id, saved)
    },

    async duplicateProject(id, newId, title) {
      const at = now()
      const copied = await connection.write(['projects', 'marks', 'documents'], async (transaction) => {
        const document = await transaction.objectStore('documents').get(id)
        if (!document) return failed<ProjectInfo>(missingProject(id))
        if (await transaction.objectStore('projects').getKey(newId)) {
          return failed<ProjectInfo>(storageProblem('project-taken', { id: newId }))
        }
        const copy: GraphDocument = { ...document, id: newId, title }
        await transaction.objectStore('marks').put({ id: newId, openedAt: 0 })
        return saveKnown(transaction, contentOf(copy, at, at), copy)
      })
      return announced(newId, copied)
    },

    deleteProject: (id) => mark(id, (mark) => ({ deletedAt: now(), ...mark })),

    restoreProject: (id) => mark(id, ({ openedAt }) => ({ id, openedAt })),

    async lastProject() {
      const all = await allProjects()
      return all.ok ? ok(openedLast(all.value)?.id) : all
    },

    async markOpened(id) {
      const marked = await mark(id, (mark) => ({ ...mark, openedAt: now() }))
      return marked.ok ? ok(undefined) : marked
    },
  }
}

function contentOf(document: GraphDocument, createdAt: number, changedAt: number): ProjectContent {
  const { id, title } = document
  return { id, title, nodes: Object.keys(document.nodes).length, createdAt, changedAt }
}

function infoOf(content: ProjectContent, mark: ProjectMark | undefined): ProjectInfo {
  return { ...content, openedAt: 0, ...mark }
}

async function saveUnknown(
  transaction: Writing<'projects' | 'marks' | 'documents'>,
  document: GraphDocument,
  at: number,
): Promise<Result<ProjectInfo>> {
  const { id } = document
  const found = await transaction.objectStore('projects').get(id)
  if (!found) await transaction.objectStore('marks').put({ id, openedAt: at })
  return saveKnown(transaction, contentOf(document, found?.createdAt ?? at, at), document)
}

async function saveKnown(
  transaction: Writing<'projects' | 'marks' | 'documents'>,
  content: ProjectContent,
  document: GraphDocument,
): Promise<Result<ProjectInfo>> {
  const [mark] = await commitAll(transaction, [
    () => transaction.objectStore('marks').get(content.id),
    () => transaction.objectStore('projects').put(content),
    () => transaction.objectStore('documents').put(document),
  ])
  return ok(infoOf(content, mark))
}
