import { readFile } from 'node:fs/promises'
import type { RunId } from '../../engine/protocol.ts'
import { readProject } from '../../formats/project/read-project.ts'
import { LARGEST_FILE } from '../../graph/document/limits.ts'
import { isKeptLine } from '../../runs/kept-schema.ts'
import type { RunState } from '../../runs/run-state.ts'
import { readStoredRun } from '../../runs/stored-run.ts'
import { sayProblem } from '../say-problem.ts'
import type { Terminal } from '../terminal.ts'

/** A run as a project file keeps it. */
export interface ReadRun {
  readonly state: RunState
  /** What a person calls it. */
  readonly name?: string
}

/** All runs of a project file, each once; says why a file is unusable and returns nothing then. */
export async function readRuns(file: string, terminal: Terminal): Promise<readonly ReadRun[] | undefined> {
  const refused = (sentence: string) => {
    terminal.note(`${file}: ${sentence}`)
    return undefined
  }
  let bytes: Buffer<ArrayBuffer>
  try {
    bytes = await readFile(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused(terminal.say('cannot-read', { reason }))
  }
  if (bytes.subarray(0, 2).toString() !== 'PK') return refused(terminal.say('no-project-file'))
  const project = await readProject(new Blob([bytes]), LARGEST_FILE)
  if (!project.ok)
    return refused(project.problems.map((problem) => sayProblem(problem, terminal.words)).join(' '))
  for (const problem of project.value.problems)
    terminal.note(`${file}: ${sayProblem(problem, terminal.words)}`)
  const found = new Map<RunId, ReadRun>()
  for (const { run, data } of project.value.runs) {
    const stored = readStoredRun(data)
    if (stored) found.set(run, { state: stored.state })
  }
  for await (const kept of project.value.history.runs) {
    if (!kept || !isKeptLine(kept.line)) continue
    const { run, name } = kept.line
    const state = readStoredRun(kept.data)?.state ?? found.get(run)?.state
    if (state) found.set(run, { state, ...(name !== undefined && { name }) })
  }
  return [...found.values()]
}
