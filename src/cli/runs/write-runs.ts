import type { ContentReader } from '../../contents/content-store.ts'
import type { RunId } from '../../engine/protocol.ts'
import { fileOfBytes } from '../../export/file-of-bytes.ts'
import { projectFile } from '../../export/project-file/project-file.ts'
import type { PortableHistory, PortableKept, PortableRun } from '../../formats/project/project-parts.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { graphHash } from '../../runs/graph-hash.ts'
import { advancedLine, isWorthKeeping, lineOf } from '../../runs/kept-line.ts'
import { leftAlone, type RunGroup } from '../../runs/run-group.ts'
import { storedGroup } from '../../runs/stored-group.ts'
import { storedRun } from '../../runs/stored-run.ts'
import { writeOut } from '../export/write-out.ts'
import type { Terminal } from '../terminal.ts'
import { isOwnRun } from './plan-runs.ts'
import type { RecordedRun } from './recorded-run.ts'
import type { TrainedRuns } from './train-all.ts'

/**
 * Writes a project file with all runs: the first of each trainer as its latest one, with weights, and every run in the
 * history with the group it belongs to. 0, or 2 where it cannot be written.
 */
export async function writeRuns(
  to: string,
  { recorded, groups }: Pick<TrainedRuns, 'recorded' | 'groups'>,
  { graph, contents }: { readonly graph: CheckedGraph; readonly contents: ContentReader },
  quiet: boolean,
  terminal: Terminal,
): Promise<number> {
  const kept = recorded.filter(({ state, curve }) => isWorthKeeping({ state, curve: curve.points() }))
  const trainers = [...new Set(kept.map(({ planned }) => planned.trainer))]
  const latest = trainers.flatMap(
    (trainer) => kept.find(({ planned }) => planned.trainer === trainer && isOwnRun(planned, graph)) ?? [],
  )
  const bytes = projectFile.write({
    document: graph.document,
    contents,
    runs: async () => latest.map(portableRun),
    history: async () => historyOf(kept, latest, groups.filter(isGroup).map(leftAlone), graph),
  })
  return writeOut(to, await fileOfBytes(bytes, projectFile.mediaType), terminal, quiet)
}

/** One run alone is none. */
function isGroup({ kind, members }: RunGroup): boolean {
  return kind === 'sweep' || members.length > 1
}

function portableRun({ id, planned, savedAt, state, curve, checkpoint }: RecordedRun): PortableRun {
  const data = storedRun({ state, curve: curve.stored() })
  const { trainer, plan } = planned
  return { trainer, run: id, plan: plan.hash, savedAt, data, ...(checkpoint && { weights: checkpoint }) }
}

function historyOf(
  kept: readonly RecordedRun[],
  latest: readonly RecordedRun[],
  groups: readonly RunGroup[],
  graph: CheckedGraph,
): PortableHistory {
  const hash = graphHash(graph.document)
  const groupOf = (id: RunId) => groups.find(({ members }) => members.some(({ run }) => run === id))?.id
  async function* runs(): AsyncGenerator<PortableKept> {
    for (const run of kept) {
      const { planned, facts, state, begunAt, savedAt, curve } = run
      const { trainer, variant } = planned
      const group = groupOf(run.id)
      // The graph is kept once, and what a run has changed of it with the run.
      const belongs = { ...(group !== undefined && { group }), ...(!isOwnRun(planned, graph) && { variant }) }
      const begun = lineOf({ ...facts, ...belongs, state, trainer, begunAt })
      const line = advancedLine(begun, state, savedAt)
      const data = latest.includes(run) ? undefined : storedRun({ state, curve: curve.stored() })
      yield { line, graph: hash, ...(data && { data }) }
    }
  }
  return {
    graphs: new Map([[hash, graph.document]]),
    groups: groups.map((group) => storedGroup(group)),
    runs: runs(),
  }
}
