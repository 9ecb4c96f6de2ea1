import type { GraphDocument } from '../../graph/document.ts'
import { parseDocument } from '../../graph/parse-document.ts'
import { ok, type Problem, type Result } from '../../graph/problem.ts'
import type { Registry } from '../../graph/registry.ts'
import { serializeDocument } from '../../graph/serialize-document.ts'
import type { ProjectId, Revision, RunRecord, Storage } from '../../storage/types.ts'

export interface LoadedProject {
  readonly document: GraphDocument
  readonly savedAt: number
  readonly revision: Revision
  readonly runs: readonly RunRecord[]
  /** What had to be repaired. */
  readonly problems: readonly Problem[]
}

/** Reads a project and its runs. The document comes as it was saved, perhaps in an old format: it is read like a file. But whatever could be saved can be opened: no limit holds. */
export async function loadProject(
  storage: Storage,
  registry: Registry,
  id: ProjectId,
): Promise<Result<LoadedProject>> {
  const project = await storage.loadProject(id)
  if (!project.ok) return project
  const parsed = parseDocument(serializeDocument(project.value.document), registry, 'own')
  if (!parsed.ok) return parsed
  const runs = await storage.loadRuns(id)
  if (!runs.ok) return runs
  const { document, problems } = parsed.value
  return ok({
    document: { ...document, id },
    savedAt: project.value.changedAt,
    revision: project.value.revision,
    runs: runs.value,
    problems,
  })
}
