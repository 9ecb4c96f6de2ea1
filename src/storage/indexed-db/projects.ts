import type { GraphDocument } from '../../graph/document.ts'
import { failed, ok, type Result } from '../../graph/problem.ts'
import { newestFirst, openedLast } from '../newest-first.ts'
import { missingProject, storageProblem } from '../storage-problem.ts'
import type { Project, ProjectId, ProjectInfo, Revision, SavedProject, Storage } from '../types.ts'
import { commitAll } from './commit-all.ts'
import type { Connection } from './connection.ts'
import { headOf, headRequests, isHeadTaken, NO_REVISION, Revisions } from './revisions.ts'
import type { ProjectContent, ProjectMark, StoreName, Writing } from './schema.ts'

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

/** What a save writes. */
const SAVED = ['projects', 'marks', 'documents', 'heads'] satisfies StoreName[]
type Saving = Writing<(typeof SAVED)[number]>

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

  const revisions = new Revisions()

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
      const loaded = await connection.read(
        ['projects', 'marks', 'documents', 'heads'],
        async (transaction) => {
          const [content, mark, document, head] = await Promise.all([
            transaction.objectStore('projects').get(id),
            transaction.objectStore('marks').get(id),
            transaction.objectStore('documents').get(id),
            transaction.objectStore('heads').index('project').get(id),
          ])
          return content && document
            ? ok({ ...infoOf(content, mark), revision: head?.revision ?? NO_REVISION, document })
            : failed<Project>(missingProject(id))
        },
      )
      if (loaded.ok) known.set(id, loaded.value.createdAt)
      return loaded
    },

    async saveProject(document, over) {
      const { id } = document
      const at = now()
      const next = revisions.next()
      const save = (over: Revision | undefined) =>
        connection.write(SAVED, (transaction) => {
          // Asked anew when it is repeated: everything may have been cleared in between.
          const createdAt = known.get(id)
          return createdAt === undefined || over === undefined
            ? saveUnknown(transaction, document, at, next, over)
            : saveKnown(transaction, contentOf(document, createdAt, at), document, next, over)
        })
      let saved = await settled(save(over))
      if (!saved) {
        const head = await headOf(connection, id)
        if (!head.ok) return head
        // This very save was carried out although the browser did not say so, or one before it that was given up.
        if (revisions.isOwn(head.value)) saved = await settled(save(head.value))
        saved ??= failed(storageProblem('project-changed-elsewhere'))
      }
      if (saved.ok) known.set(id, saved.value.createdAt)
      return announced(id, saved)
    },

    async duplicateProject(id, newId, title) {
      const at = now()
      const copied = await connection.write(SAVED, async (transaction) => {
        const document = await transaction.objectStore('documents').get(id)
        if (!document) return failed<ProjectInfo>(missingProject(id))
        if (await transaction.objectStore('projects').getKey(newId)) {
          return failed<ProjectInfo>(storageProblem('project-taken', { id: newId }))
        }
        const copy: GraphDocument = { ...document, id: newId, title }
        await transaction.objectStore('marks').put({ id: newId, openedAt: 0 })
        const saved = await saveKnown(transaction, contentOf(copy, at, at), copy, revisions.next())
        if (!saved.ok) return saved
        const { revision: _, ...info } = saved.value
        return ok(info)
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

/** Reads first what is there, so it does not outlive a tab that is being closed right after the call. */
async function saveUnknown(
  transaction: Saving,
  document: GraphDocument,
  at: number,
  next: Revision,
  over: Revision | undefined,
): Promise<Result<SavedProject>> {
  const { id } = document
  const [found, head] = await Promise.all([
    transaction.objectStore('projects').get(id),
    transaction.objectStore('heads').index('project').get(id),
  ])
  if (!found) await transaction.objectStore('marks').put({ id, openedAt: at })
  const content = contentOf(document, found?.createdAt ?? at, at)
  return saveKnown(transaction, content, document, next, found ? (over ?? head?.revision) : head?.revision)
}

async function saveKnown(
  transaction: Saving,
  content: ProjectContent,
  document: GraphDocument,
  next: Revision,
  over?: Revision,
): Promise<Result<SavedProject>> {
  const [mark] = await commitAll(transaction, [
    () => transaction.objectStore('marks').get(content.id),
    () => transaction.objectStore('projects').put(content),
    () => transaction.objectStore('documents').put(document),
    ...headRequests(transaction as unknown as Writing<'heads'>, content.id, next, over),
  ])
  return ok({ ...infoOf(content, mark), revision: next })
}

/** `undefined` when another head than the one that was changed is there. */
async function settled<T>(saving: Promise<T>): Promise<T | undefined> {
  try {
    return await saving
  } catch (error) {
    if (isHeadTaken(error)) return undefined
    throw error
  }
}
