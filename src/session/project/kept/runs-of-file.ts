import { ContentFault } from '../../../contents/content-fault.ts'
import type { ContentStore } from '../../../contents/content-store.ts'
import { keepContents } from '../../../contents/keep-contents.ts'
import { type OpenProjectFile, readProject } from '../../../formats/project/read-project.ts'
import { check } from '../../../graph/check/check.ts'
import { LARGEST_FILE } from '../../../graph/document/limits.ts'
import { failed, ok, type Problem, problem, type Result } from '../../../graph/document/problem.ts'
import { parseDocument } from '../../../graph/file/parse-document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { aboutBytes } from '../../../runs/about-bytes.ts'
import { lineOf, trainerFacts } from '../../../runs/kept-line.ts'
import type { RunGroup } from '../../../runs/run-group.ts'
import { isCheckpoint } from '../../../runs/run-schema.ts'
import { foundRun } from '../../../runs/run-state.ts'
import { readStoredGroup } from '../../../runs/stored-group.ts'
import { readStoredRun, storedRun } from '../../../runs/stored-run.ts'
import { type EntryOfFile, historyInFile } from './history-in-file.ts'

export interface RunsOfFile {
  readonly entries: readonly EntryOfFile[]
  /** What of them belongs together. */
  readonly groups: readonly RunGroup[]
  /** What of the file could not be read. */
  readonly problems: readonly Problem[]
}

/**
 * The runs of a project file: its history, and the latest runs of its trainers where an older version wrote it. What
 * its graphs need is kept.
 */
export async function runsOfFile(
  file: Blob,
  project: string,
  registry: Registry,
  contents: ContentStore,
): Promise<Result<RunsOfFile>> {
  const read = await readProject(file, LARGEST_FILE)
  if (!read.ok) return read
  try {
    const damagedContents = await keepContents(read.value.contents, contents)
    const entries: EntryOfFile[] = []
    let damaged = 0
    for await (const entry of historyInFile(read.value, project, registry, { withTrainers: false })) {
      if (entry) entries.push(entry)
      else damaged++
    }
    const known = new Set(entries.map(({ record }) => record.run))
    entries.push(...latestOf(read.value, project, registry).filter(({ record }) => !known.has(record.run)))
    const problems = [
      ...read.value.problems,
      ...(damagedContents > 0 ? [problem('project-file-content-damaged', { count: damagedContents })] : []),
      ...(damaged > 0 ? [problem('project-file-history-damaged', { count: damaged })] : []),
    ]
    const groups = read.value.history.groups.flatMap((data) => readStoredGroup(data)?.group ?? [])
    return ok({ entries, groups, problems })
  } catch (error) {
    if (error instanceof ContentFault) return failed(error.problem)
    throw error
  }
}

/** The latest runs as a history has them; the graph of the file need not be the one they were made with. */
function latestOf(
  { graph, runs }: OpenProjectFile,
  project: string,
  registry: Registry,
): readonly EntryOfFile[] {
  const read = parseDocument(new TextDecoder().decode(graph), registry)
  if (!read.ok) return []
  const checked = check(read.value.document, registry)
  return runs.flatMap(({ trainer, savedAt, data, weights }) => {
    const stored = readStoredRun(data)
    if (!stored) return []
    const state = foundRun(stored.state)
    const kept = storedRun({ state, curve: stored.curve })
    const line = lineOf({ state, trainer, ...trainerFacts(checked, state.plan), begunAt: savedAt })
    const own = isCheckpoint(weights) ? { weights } : {}
    const bytes = { data: aboutBytes(kept), weights: own.weights ? aboutBytes(own.weights) : 0, graph: 0 }
    return [{ record: { project, run: state.run, line: { ...line, bytes } }, data: kept, ...own }]
  })
}
