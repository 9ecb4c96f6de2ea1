import type { PortableHistory, PortableKept, PortableRun } from '../../formats/project/project-parts.ts'
import type { OpenProjectFile } from '../../formats/project/read-project.ts'
import { ok, type Problem, problem } from '../../graph/document/problem.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { isUnderWay } from '../../runs/run-state.ts'
import { readStoredGroup, storedGroup } from '../../runs/stored-group.ts'
import type { ProjectId, Storage } from '../../storage/types.ts'
import { type EntryOfFile, historyInFile } from '../project/kept/history-in-file.ts'
import { lineRecords } from '../project/kept/kept-records.ts'

/** Runs that are kept at once when a file is taken in. */
const AT_ONCE = 16

/** The history of runs, to be taken along. What is deleted, or cannot be read, stays behind. */
export async function portableHistory(
  storage: Storage,
  id: ProjectId,
  latest: readonly PortableRun[],
): Promise<PortableHistory> {
  const [kept, graphs] = [await storage.loadKept(id), await storage.loadGraphs(id)]
  const records = [...lineRecords(kept.ok ? kept.value : []).values()].filter(
    ({ line, deletedAt }) => deletedAt === undefined && !isUnderWay(line.status),
  )
  const needed = new Set(records.map(({ graph }) => graph))
  const inFile = new Set(latest.map(({ run }) => run))
  async function* runs(): AsyncGenerator<PortableKept> {
    for (const { run, line, graph } of records) {
      const data = inFile.has(run) ? undefined : await storage.loadKeptData(id, run)
      if (data && (!data.ok || data.value === undefined)) continue
      const weights = line.bytes.weights > 0 ? await storage.loadKeptWeights(id, run) : undefined
      yield {
        line,
        ...(graph !== undefined && { graph }),
        ...(data?.ok && { data: data.value }),
        ...(weights?.ok && weights.value !== undefined && { weights: weights.value }),
      }
    }
  }
  const found = graphs.ok ? [...graphs.value].filter(([hash]) => needed.has(hash)) : []
  return { graphs: new Map(found), groups: await portableGroups(storage, id), runs: runs() }
}

/** As they stand: where a project is opened again, nobody goes on with them by himself. */
async function portableGroups(storage: Storage, id: ProjectId): Promise<readonly unknown[]> {
  const records = await storage.loadGroups(id)
  return (records.ok ? records.value : []).flatMap(({ data }) => {
    const stored = readStoredGroup(data)
    return stored ? [storedGroup(stored.group)] : []
  })
}

/** Keeps the history that came with a project. */
export async function keepPortableHistory(
  storage: Storage,
  registry: Registry,
  project: ProjectId,
  file: OpenProjectFile,
): Promise<readonly Problem[]> {
  let damaged = 0
  let waiting: EntryOfFile[] = []
  const keep = async (most: number): Promise<readonly Problem[]> => {
    if (waiting.length < most) return []
    const saved = await storage.saveKept(project, waiting)
    waiting = []
    return saved.ok ? [] : saved.problems
  }
  for await (const entry of historyInFile(file, project, registry, { withTrainers: true })) {
    if (entry) waiting.push(entry)
    else damaged++
    const problems = await keep(AT_ONCE)
    if (problems.length > 0) return problems
  }
  for (const data of file.history.groups) {
    const id = readStoredGroup(data)?.group.id
    const saved = id === undefined ? ok(undefined) : await storage.saveGroup({ project, id, data })
    if (!saved.ok) return saved.problems
  }
  const problems = await keep(1)
  return damaged > 0 ? [...problems, problem('project-file-history-damaged', { count: damaged })] : problems
}
