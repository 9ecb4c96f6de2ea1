import { failed, ok, type Result } from '../../graph/document/problem.ts'
import type { KeptEntry, KeptStorage } from '../kept-types.ts'
import { missingProject } from '../storage-problem.ts'
import { readGroups, readKept, readStoredGraphs } from '../stored-kept.ts'
import type { ProjectId, StoreChange } from '../types.ts'
import { commitAll } from './commit-all.ts'
import type { KnownProjects } from './projects.ts'
import { readPacked } from './read-packed.ts'
import {
  type FaltwerkConnection,
  type KeptData,
  type KeptStoreName,
  startingWith,
  type Writing,
} from './schema.ts'
import { WeightsWriter } from './weights-writer.ts'

const STORES = ['kept', 'kept-data', 'kept-weights', 'graphs'] satisfies KeptStoreName[]
type KeptWriting = Writing<KeptStoreName>

/** The weights of a large network are a hundred megabytes and more. */
const WEIGHTS_EFFORT = 6

/** @param announce tells other tabs after something is on the disk */
export function keptStorage(
  connection: FaltwerkConnection,
  known: KnownProjects,
  announce: (change: Omit<StoreChange, 'kind'>) => void,
): KeptStorage {
  const writer = new WeightsWriter()

  /** One that this tab does not know is looked up. */
  const isThere = async (project: ProjectId): Promise<Result<void>> => {
    if (known.has(project)) return ok(undefined)
    const found = await connection.read(['projects'], async (transaction) =>
      ok(await transaction.objectStore('projects').getKey(project)),
    )
    if (!found.ok) return found
    return found.value === undefined ? failed(missingProject(project)) : ok(undefined)
  }

  const write = (entries: readonly KeptEntry[]) =>
    connection.write(STORES, async (writing) => {
      await commitAll(
        writing,
        entries.flatMap((entry) => requestsOf(writing, entry)),
      )
      return ok(undefined)
    })

  const writeWithWeights = async (entry: KeptEntry): Promise<Result<void>> => {
    const { project, run } = entry.record
    const weights: KeptData = { project, run, data: entry.weights }
    const packed = await writer.pack(weights)
    return connection.write(
      STORES,
      async (writing) => {
        await writer.put(writing.objectStore('kept-weights'), packed, weights)
        await commitAll(writing, requestsOf(writing, entry))
        return ok(undefined)
      },
      { durability: 'strict', effort: WEIGHTS_EFFORT },
    )
  }

  return {
    loadKept: (project) =>
      connection.read(['kept'], async (transaction) =>
        ok(readKept(await transaction.objectStore('kept').getAll(startingWith(project)))),
      ),

    async saveKept(project, entries) {
      const found = await isThere(project)
      if (!found.ok) return found
      const light = entries.filter((entry) => !hasWeights(entry))
      let saved: Result<void> = light.length > 0 ? await write(light) : ok(undefined)
      for (const entry of entries.filter(hasWeights)) if (saved.ok) saved = await writeWithWeights(entry)
      if (saved.ok) announce({ what: 'kept', project })
      return saved
    },

    loadKeptData: (project, run) =>
      connection.read(['kept-data'], async (transaction) =>
        ok((await transaction.objectStore('kept-data').get([project, run]))?.data),
      ),

    async loadKeptWeights(project, run) {
      const found = await connection.read(['kept-weights'], async (transaction) =>
        ok(await transaction.objectStore('kept-weights').get([project, run])),
      )
      if (!found.ok || !found.value) return found
      const unpacked = await readPacked(found.value)
      return unpacked.ok ? ok(unpacked.value.data) : unpacked
    },

    loadGraphs: (project) =>
      connection.read(['graphs'], async (transaction) =>
        ok(readStoredGraphs(await transaction.objectStore('graphs').getAll(startingWith(project)))),
      ),

    loadGraph: (project, hash) =>
      connection.read(['graphs'], async (transaction) =>
        ok(readStoredGraphs([await transaction.objectStore('graphs').get([project, hash])]).get(hash)),
      ),

    async deleteKept(project, runs, needed = []) {
      const deleted = await connection.write(STORES, async (writing) => {
        const [records, hashes] = await Promise.all([
          writing.objectStore('kept').getAll(startingWith(project)),
          writing.objectStore('graphs').getAllKeys(startingWith(project)),
        ])
        const gone = new Set(runs)
        const others = records.filter(({ run }) => !gone.has(run)).map(({ graph }) => graph)
        const stay = new Set([...needed, ...others])
        await Promise.all([
          ...runs.flatMap((run) => [
            writing.objectStore('kept').delete([project, run]),
            writing.objectStore('kept-data').delete([project, run]),
            writing.objectStore('kept-weights').delete([project, run]),
          ]),
          ...hashes
            .filter(([, hash]) => !stay.has(hash))
            .map((key) => writing.objectStore('graphs').delete(key)),
        ])
        return ok(undefined)
      })
      if (deleted.ok) announce({ what: 'kept', project })
      return deleted
    },

    loadGroups: (project) =>
      connection.read(['groups'], async (transaction) =>
        ok(readGroups(await transaction.objectStore('groups').getAll(startingWith(project)))),
      ),

    async saveGroup(group) {
      const { project } = group
      const found = await isThere(project)
      if (!found.ok) return found
      const saved = await connection.write(['groups'], async (writing) => {
        await commitAll(writing, [() => writing.objectStore('groups').put(group)])
        return ok(undefined)
      })
      if (saved.ok) announce({ what: 'groups', project })
      return saved
    },

    async deleteGroup(project, id) {
      const deleted = await connection.write(['groups'], async (writing) => {
        await commitAll(writing, [() => writing.objectStore('groups').delete([project, id])])
        return ok(undefined)
      })
      if (deleted.ok) announce({ what: 'groups', project })
      return deleted
    },
  }
}

function hasWeights({ weights }: KeptEntry): boolean {
  return weights !== undefined && weights !== null
}

/** What puts an entry down; its weights, where it has some, stand there already. */
function requestsOf(writing: KeptWriting, entry: KeptEntry): (() => Promise<unknown>)[] {
  const { record, data, weights, document } = entry
  const { project, run, graph } = record
  return [
    () => writing.objectStore('kept').put(record),
    ...(data === undefined ? [] : [() => writing.objectStore('kept-data').put({ project, run, data })]),
    ...(weights === null ? [() => writing.objectStore('kept-weights').delete([project, run])] : []),
    ...(document === undefined || graph === undefined
      ? []
      : [() => writing.objectStore('graphs').put({ project, hash: graph, document })]),
  ]
}
