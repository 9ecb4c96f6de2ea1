import type { RunId } from '../../engine/protocol.ts'
import { isKeptLine } from '../../runs/kept-schema.ts'
import type { RunState } from '../../runs/run-state.ts'
import { readStoredRun } from '../../runs/stored-run.ts'
import { readProjectFile } from '../read-bytes.ts'
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
  const project = await readProjectFile(file, terminal)
  if (!project) return undefined
  for (const problem of project.problems) terminal.note(`${file}: ${sayProblem(problem, terminal.words)}`)
  const found = new Map<RunId, ReadRun>()
  for (const { run, data } of project.runs) {
    const stored = readStoredRun(data)
    if (stored) found.set(run, { state: stored.state })
  }
  for await (const kept of project.history.runs) {
    if (!kept || !isKeptLine(kept.line)) continue
    const { run, name } = kept.line
    const state = readStoredRun(kept.data)?.state ?? found.get(run)?.state
    if (state) found.set(run, { state, ...(name !== undefined && { name }) })
  }
  return [...found.values()]
}
