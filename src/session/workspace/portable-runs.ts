import type { ToExport } from '../../export/export-format.ts'
import type { PortableRun } from '../../formats/project/project-parts.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { ProjectId, Storage } from '../../storage/types.ts'
import { portableHistory } from './portable-history.ts'

/** All runs of a project, to be taken along. */
export function portable(storage: Storage, id: ProjectId): Pick<ToExport, 'runs' | 'history'> {
  return {
    runs: () => portableRuns(storage, id),
    history: (latest) => portableHistory(storage, id, latest),
  }
}

/** The latest run of each trainer with its weights, to be taken along. What cannot be read stays behind. */
async function portableRuns(storage: Storage, id: ProjectId): Promise<readonly PortableRun[]> {
  const runs = await storage.loadRuns(id)
  const portable: PortableRun[] = []
  for (const { trainer, run, plan, savedAt, data } of runs.ok ? runs.value : []) {
    const weights = await storage.loadWeights(id, trainer)
    const own = weights.ok && weights.value?.run === run ? { weights: weights.value.data } : undefined
    portable.push({ trainer, run, plan, savedAt, data, ...own })
  }
  return portable
}

/** Keeps runs that were brought with a project. They are looked into when they are opened, as any other are. */
export async function keepPortableRuns(
  storage: Storage,
  project: ProjectId,
  runs: readonly PortableRun[],
): Promise<readonly Problem[]> {
  for (const { weights, ...record } of runs) {
    const { trainer, run } = record
    const saved = await storage.saveRun(
      { project, ...record },
      weights === undefined ? undefined : { project, trainer, run, data: weights },
    )
    if (!saved.ok) return saved.problems
  }
  return []
}
