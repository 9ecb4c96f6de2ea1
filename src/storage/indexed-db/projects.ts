import type { GraphDocument } from '../../graph/document/document.ts'
import { failed, ok, type Result } from '../../graph/document/problem.ts'
import { newestFirst, openedLast } from '../newest-first.ts'
import { missingProject, storageProblem } from '../storage-problem.ts'
import { readInfo, readMark, readStoredDocument } from '../stored-records.ts'
import type { Project, ProjectId, ProjectInfo, Revision, SavedProject, Storage } from '../types.ts'
import { commitAll } from './commit-all.ts'
import { documentIn, textOf } from './document-text.ts'
import { headOf, headRequests, isHeadTaken, NO_REVISION, Revisions } from './revisions.ts'
import type { FaltwerkConnection, ProjectContent, ProjectMark, StoreName, Writing } from './schema.ts'

export type ProjectStorage = Pick<
  Storage,
  | 'listProjects'
  | 'loadProject'
  | 'loadRaw'
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
  connection: FaltwerkConnection,
  known: KnownProjects,
  announce: (project: ProjectId) => void,
  now: () => number,
): ProjectStorage {
  const announced = <T>(id: ProjectId, result: Result<T>): Result<T> => {
    if (result.ok) announce(id)
    return result
  }

  const revisions = new Revisions()
  /** The latest save of each project that is under way. */
  const underWay = new Map<ProjectId, { readonly over: Revision | undefined; readonly next: Revision }>()

  const allProjects = () =>
    connection.read(['projects', 'marks'], async (transaction) => {
      const [contents, marks] = await Promise.all([
        transaction.objectStore('projects').getAll(),
        transaction.objectStore('marks').getAll(),
      ])
      const markOf = new Map(marks.map((mark) => [mark.id, mark]))
      return ok(contents.map((content) => readInfo(content.id, content, markOf.get(content.id))))
    })

  const mark = async (id: ProjectId, change: (mark: ProjectMark) => ProjectMark) =>
    announced(
      id,
      await connection.write(['projects', 'marks'], async (transaction) => {
        const [content, mark] = await Promise.all([
          transaction.objectStore('projects').get(id),
          transaction.objectStore('marks').get(id),
        ])
        if (!content) return failed<ProjectInfo>(missingProject(id))
        const changed = change(readMark(id, mark))
        await transaction.objectStore('marks').put(changed)
        return ok(readInfo(id, content, changed))
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
          if (!content && !document) return failed<Project>(missingProject(id))
          const read = readStoredDocument(id, documentIn(document) as GraphDocument)
          if (!read.ok) return read
          const revision = head?.revision ?? NO_REVISION
          return ok({ ...readInfo(id, content, mark), revision, document: read.value })
        },
      )
      if (loaded.ok) known.set(id, loaded.value.createdAt)
      return loaded
    },

    loadRaw: (id) =>
      connection.read(['projects', 'marks', 'documents'], async (transaction) => {
        const [project, mark, document] = await Promise.all([
          transaction.objectStore('projects').get(id),
          transaction.objectStore('marks').get(id),
          transaction.objectStore('documents').get(id),
        ])
        return project === undefined && document === undefined
          ? failed<unknown>(missingProject(id))
          : ok<unknown>({ project, mark, document: documentIn(document) })
      }),

    async saveProject(document, over) {
      const { id } = document
      const at = now()
      const next = revisions.next()
      // Whoever leaves the page cannot wait for the save before; this one goes right behind it.
      const before = underWay.get(id)
      const own = { over, next }
      underWay.set(id, own)
      const save = (over: Revision | undefined) =>
        connection.write(SAVED, (transaction) => {
          // Asked anew when it is repeated: everything may have been cleared in between.
          const createdAt = known.get(id)
          return createdAt === undefined || over === undefined
            ? saveUnknown(transaction, document, at, next, over)
            : saveKnown(transaction, contentOf(document, createdAt, at), document, next, over)
        })
      let saved = await settled(save(before && before.over === over ? before.next : over))
      if (underWay.get(id) === own) underWay.delete(id)
      if (!saved) {
        const head = await headOf(connection, id)
        if (!head.ok) return head
        // This very save was carried out although the browser did not say so, or one before it that was given up; or
        // the one that this one went behind was not.
        if (revisions.isOwn(head.value) || head.value === over) saved = await settled(save(head.value))
        saved ??= failed(storageProblem('project-changed-elsewhere'))
      }
      if (saved.ok) known.set(id, saved.value.createdAt)
      return announced(id, saved)
    },

    async duplicateProject(id, newId, title) {
      const at = now()
      const copied = await connection.write(SAVED, async (transaction) => {
        const found = await transaction.objectStore('documents').get(id)
        if (!found) return failed<ProjectInfo>(missingProject(id))
        const read = readStoredDocument(id, documentIn(found) as GraphDocument)
        if (!read.ok) return read
        const document = read.value
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
  const createdAt = (found && readInfo(id, found, undefined).createdAt) || at
  const content = contentOf(document, createdAt, at)
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
    () => transaction.objectStore('documents').put(textOf(document)),
    ...headRequests(transaction as unknown as Writing<'heads'>, content.id, next, over),
  ])
  return ok({ ...readInfo(content.id, content, mark), revision: next })
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
