import { randomUUID } from 'node:crypto'
import type { ContentReader } from '../../contents/content-store.ts'
import { fileOfBytes } from '../../export/file-of-bytes.ts'
import { projectFile } from '../../export/project-file/project-file.ts'
import type { PortableHistory, PortableKept, PortableRun } from '../../formats/project/project-parts.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { graphHash } from '../../runs/graph-hash.ts'
import { advancedLine, isWorthKeeping, lineOf } from '../../runs/kept-line.ts'
import { storedRun } from '../../runs/stored-run.ts'
import { writeOut } from '../export/write-out.ts'
import type { Terminal } from '../terminal.ts'
import type { RecordedRun } from './recorded-run.ts'

/**
 * Writes a project file with all runs: the first of each trainer as its latest one, with weights, and every run in the
 * history. 0, or 2 where it cannot be written.
 */
export async function writeRuns(
  to: string,
  recorded: readonly RecordedRun[],
  { graph, contents }: { readonly graph: CheckedGraph; readonly contents: ContentReader },
  quiet: boolean,
  terminal: Terminal,
): Promise<number> {
  const kept = recorded.filter(({ state, curve }) => isWorthKeeping({ state, curve: curve.points() }))
  const trainers = [...new Set(kept.map(({ planned }) => planned.trainer))]
  const latest = trainers.flatMap((trainer) => kept.find((run) => isOwn(run, trainer, graph)) ?? [])
  const bytes = projectFile.write({
    document: graph.document,
    contents,
    runs: async () => latest.map(portableRun),
    history: async () => historyOf(kept, latest, graph),
  })
  return writeOut(to, await fileOfBytes(bytes, projectFile.mediaType), terminal, quiet)
}

/** The run that the trainer of the graph itself would make. */
function isOwn({ planned }: RecordedRun, trainer: string, { document }: CheckedGraph): boolean {
  const { seed, settings } = planned.variant
  return planned.trainer === trainer && seed === document.seed && settings.length === 0
}

function portableRun({ id, planned, savedAt, state, curve, checkpoint }: RecordedRun): PortableRun {
  const data = storedRun({ state, curve: curve.stored() })
  const { trainer, plan } = planned
  return { trainer, run: id, plan: plan.hash, savedAt, data, ...(checkpoint && { weights: checkpoint }) }
}

function historyOf(
  kept: readonly RecordedRun[],
  latest: readonly RecordedRun[],
  graph: CheckedGraph,
): PortableHistory {
  const hash = graphHash(graph.document)
  const groups = new Map<string, string>()
  for (const { planned } of kept) groups.set(planned.trainer, `g_${randomUUID().replaceAll('-', '')}`)
  const isAlone = (trainer: string) => kept.filter(({ planned }) => planned.trainer === trainer).length < 2
  async function* runs(): AsyncGenerator<PortableKept> {
    for (const run of kept) {
      const { planned, facts, state, begunAt, savedAt, curve } = run
      const { trainer, variant } = planned
      const belongs = isAlone(trainer) ? undefined : { group: groups.get(trainer), variant }
      const begun = lineOf({ ...facts, ...belongs, state, trainer, begunAt })
      const line = advancedLine(begun, state, savedAt)
      const data = latest.includes(run) ? undefined : storedRun({ state, curve: curve.stored() })
      yield { line, graph: hash, ...(data && { data }) }
    }
  }
  return { graphs: new Map([[hash, graph.document]]), runs: runs() }
}
