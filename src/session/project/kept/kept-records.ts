import type { RunId } from '../../../engine/protocol.ts'
import type { KeptLine } from '../../../runs/kept-line.ts'
import type { KeptRun } from '../../../runs/kept-run.ts'
import { isKeptLine } from '../../../runs/kept-schema.ts'
import { isUnderWay } from '../../../runs/run-state.ts'
import type { KeptRecord } from '../../../storage/kept-types.ts'

/** A record whose line is one. */
export interface LineRecord extends KeptRecord {
  readonly line: KeptLine
}

/** Those that can be shown; the others are damaged, or of a later version of the page, and are left alone. */
export function lineRecords(records: readonly KeptRecord[]): Map<RunId, LineRecord> {
  const found = records.filter((record): record is LineRecord => isKeptLine(record.line))
  return new Map(found.map((record) => [record.run, record]))
}

/** The lines of a history, newest first. Runs that are under way for the first time are none of it yet. */
export function keptRuns(
  records: Iterable<LineRecord>,
  hasLatestWeights: (run: RunId) => boolean,
): readonly KeptRun[] {
  const ended = [...records].filter(({ line }) => !isUnderWay(line.status))
  const sharing = new Map<string, number>()
  for (const { graph } of ended) if (graph !== undefined) sharing.set(graph, (sharing.get(graph) ?? 0) + 1)
  const runs = ended.map(({ graph, deletedAt, line }): KeptRun => {
    const { bytes, ...shown } = line
    const share = graph === undefined ? 0 : bytes.graph / (sharing.get(graph) ?? 1)
    return {
      ...shown,
      bytes: Math.round(bytes.data + bytes.weights + share),
      hasWeights: bytes.weights > 0 || hasLatestWeights(shown.run),
      ...(graph !== undefined && { graph }),
      ...(deletedAt !== undefined && { deletedAt }),
    }
  })
  return runs.sort((a, b) => b.begunAt - a.begunAt || (a.run < b.run ? 1 : -1))
}
