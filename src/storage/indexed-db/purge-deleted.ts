import { ok, type Result } from '../../graph/document/problem.ts'
import { readMark } from '../stored-records.ts'
import type { ProjectId } from '../types.ts'
import type { KnownProjects } from './projects.ts'
import { type FaltwerkConnection, type StoreName, startingWith } from './schema.ts'

/** What is kept of a project's runs, and who stands in line to write it. */
const OF_PROJECTS = [
  'runs',
  'weights',
  'kept',
  'kept-data',
  'kept-weights',
  'graphs',
  'groups',
  'claims',
] satisfies StoreName[]

/**
 * Removes what was deleted before `before` with all that belongs to it. Also sweeps up runs that another tab saved in
 * the moment its project was removed here. Answers with the number of projects.
 */
export async function purgeDeleted(
  connection: FaltwerkConnection,
  known: KnownProjects,
  before: number,
): Promise<Result<number>> {
  const purged = await connection.write(
    ['projects', 'marks', 'documents', 'heads', ...OF_PROJECTS],
    async (transaction) => {
      const stores = {
        projects: transaction.objectStore('projects'),
        marks: transaction.objectStore('marks'),
        documents: transaction.objectStore('documents'),
        heads: transaction.objectStore('heads'),
      }
      const belongings = OF_PROJECTS.map((name) => transaction.objectStore(name))
      const [marks, heads, ids, ...keys] = await Promise.all([
        stores.marks.getAll(),
        stores.heads.getAll(),
        stores.projects.getAllKeys(),
        ...belongings.map((store) => store.getAllKeys()),
      ])
      const old = marks
        .map((mark) => readMark(mark.id, mark))
        .filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < before)
      const gone = new Set<ProjectId>(old.map(({ id }) => id))
      const remaining = new Set(ids.filter((id) => !gone.has(id)))
      const withoutProject = new Set(
        keys
          .flat()
          .map(([id]) => id)
          .filter((id) => !remaining.has(id)),
      )
      await Promise.all([
        ...[...gone].flatMap((id) => [
          stores.projects.delete(id),
          stores.marks.delete(id),
          stores.documents.delete(id),
        ]),
        ...heads
          .filter(({ project }) => gone.has(project))
          .map(({ revision }) => stores.heads.delete(revision)),
        ...[...withoutProject].flatMap((id) => belongings.map((store) => store.delete(startingWith(id)))),
      ])
      return ok([...gone])
    },
  )
  if (!purged.ok) return purged
  for (const id of purged.value) known.delete(id)
  return ok(purged.value.length)
}
