import type { RunId } from '../../engine/protocol.ts'
import type { Setting } from '../../graph/variants/variant.ts'
import { isKeptLine } from '../../runs/kept-schema.ts'
import type { RunState } from '../../runs/run-state.ts'
import { readStoredGroup } from '../../runs/stored-group.ts'
import { readStoredRun } from '../../runs/stored-run.ts'
import { readProjectFile } from '../read-bytes.ts'
import { sayProblem } from '../say-problem.ts'
import type { Terminal } from '../terminal.ts'

/** A run as a project file keeps it. */
export interface ReadRun {
  readonly state: RunState
  /** What a person calls it. */
  readonly name?: string
  /** What a sweep has set for it. */
  readonly settings?: readonly Setting[]
  /** Its sweep has given it up. */
  readonly isGivenUp: boolean
}

/** All runs of a project file, each once; says why a file is unusable and returns nothing then. */
export async function readRuns(file: string, terminal: Terminal): Promise<readonly ReadRun[] | undefined> {
  const project = await readProjectFile(file, terminal)
  if (!project) return undefined
  for (const problem of project.problems) terminal.note(`${file}: ${sayProblem(problem, terminal.words)}`)
  const givenUp = givenUpIn(project.history.groups)
  const found = new Map<RunId, ReadRun>()
  const add = (run: RunId, state: RunState, said: Pick<ReadRun, 'name' | 'settings'> = {}) => {
    // What one sweep has given up another group may have trained to its end.
    const isGivenUp = givenUp.has(run) && state.status === 'stopped'
    found.set(run, { state, isGivenUp, ...said })
  }
  for (const { run, data } of project.runs) {
    const stored = readStoredRun(data)
    if (stored) add(run, stored.state)
  }
  for await (const kept of project.history.runs) {
    if (!kept || !isKeptLine(kept.line)) continue
    const { run, name, variant: { settings = [] } = {} } = kept.line
    const state = readStoredRun(kept.data)?.state ?? found.get(run)?.state
    const said = { ...(name !== undefined && { name }), ...(settings.length > 0 && { settings }) }
    if (state) add(run, state, said)
  }
  return [...found.values()]
}

function givenUpIn(groups: readonly unknown[]): ReadonlySet<RunId> {
  const members = groups.flatMap((data) => readStoredGroup(data)?.group.members ?? [])
  return new Set(members.flatMap(({ run, status }) => (status === 'given-up' && run ? [run] : [])))
}
