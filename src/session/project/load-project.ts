import type { Text } from '../../graph/base/text.ts'
import type { GraphDocument } from '../../graph/document/document.ts'
import { failed, ok, type Problem, problem, type Result } from '../../graph/document/problem.ts'
import { parseDocument } from '../../graph/file/parse-document.ts'
import { serializeDocument } from '../../graph/file/serialize-document.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { isDamagedRun } from '../../runs/stored-run.ts'
import type { GroupRecord, KeptRecord } from '../../storage/kept-types.ts'
import type { ProjectId, Revision, RunRecord, Storage } from '../../storage/types.ts'
import { sessionProblem } from '../base/session-problem.ts'

export interface LoadedProject {
  readonly document: GraphDocument
  readonly savedAt: number
  readonly revision: Revision
  readonly runs: readonly RunRecord[]
  readonly kept: readonly KeptRecord[]
  readonly groups: readonly GroupRecord[]
  /** What had to be repaired. */
  readonly problems: readonly Problem[]
}

/**
 * Reads a project and its runs. The document comes as it was saved, perhaps in an old format: it is read like a file.
 * But whatever could be saved can be opened: no limit holds.
 */
export async function loadProject(
  storage: Storage,
  registry: Registry,
  id: ProjectId,
): Promise<Result<LoadedProject>> {
  const project = await storage.loadProject(id)
  if (!project.ok) return project
  const parsed = read(project.value.document, registry)
  if (!parsed?.ok) {
    const problems = parsed?.problems ?? []
    // A newer app has saved it: nothing is wrong with it.
    if (problems.some(({ code }) => code === 'file-newer')) return failed(...problems)
    return failed(problem('project-damaged', { id }), ...problems)
  }
  const runs = await storage.loadRuns(id)
  if (!runs.ok) return runs
  const kept = await storage.loadKept(id)
  if (!kept.ok) return kept
  const groups = await storage.loadGroups(id)
  if (!groups.ok) return groups
  const { document } = parsed.value
  const problems = [
    ...parsed.value.problems,
    ...runs.value
      .filter(({ data }) => isDamagedRun(data))
      .map(({ trainer }) => sessionProblem('run-damaged', { trainer: trainerTitle(document, trainer) })),
  ]
  return ok({
    document: { ...document, id },
    savedAt: project.value.changedAt,
    revision: project.value.revision,
    runs: runs.value,
    kept: kept.value,
    groups: groups.value,
    problems,
  })
}

function trainerTitle(document: GraphDocument, trainer: string): Text {
  const node = Object.hasOwn(document.nodes, trainer) ? document.nodes[trainer] : undefined
  return node?.label ?? trainer
}

/** `undefined` for what is not even JSON: a database also keeps values that refer to themselves. */
function read(document: GraphDocument, registry: Registry): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(serializeDocument(document), registry, 'own')
  } catch {
    return undefined
  }
}
