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

interface KnownLine {
  /** What it was made of. */
  readonly of: readonly unknown[]
  readonly shown: KeptRun
}

/** The lines of a history, and the same objects as long as nothing of them has changed. */
export class KeptLines {
  #lines: readonly KeptRun[] = []
  #known: ReadonlyMap<RunId, KnownLine> = new Map()

  /** Newest first. Runs that are under way for the first time are none of it yet. */
  of(records: Iterable<LineRecord>, hasLatestWeights: (run: RunId) => boolean): readonly KeptRun[] {
    const ended = [...records].filter(({ line }) => !isUnderWay(line.status))
    const sharing = new Map<string, number>()
    for (const { graph } of ended) if (graph !== undefined) sharing.set(graph, (sharing.get(graph) ?? 0) + 1)
    const known = new Map<RunId, KnownLine>()
    for (const record of ended) {
      const { run, line, graph } = record
      const share = graph === undefined ? 0 : line.bytes.graph / (sharing.get(graph) ?? 1)
      const hasWeights = line.bytes.weights > 0 || hasLatestWeights(run)
      const of = [record, share, hasWeights]
      const before = this.#known.get(run)
      const isSame = before?.of.every((part, i) => part === of[i])
      known.set(run, isSame && before ? before : { of, shown: shownLine(record, share, hasWeights) })
    }
    this.#known = known
    const lines = [...known.values()]
      .map(({ shown }) => shown)
      .sort((a, b) => b.begunAt - a.begunAt || (a.run < b.run ? 1 : -1))
    const isSame = lines.length === this.#lines.length && lines.every((line, i) => line === this.#lines[i])
    if (!isSame) this.#lines = lines
    return this.#lines
  }
}

function shownLine({ graph, deletedAt, line }: LineRecord, share: number, hasWeights: boolean): KeptRun {
  const { bytes, ...shown } = line
  return {
    ...shown,
    bytes: Math.round(bytes.data + bytes.weights + share),
    hasWeights,
    ...(graph !== undefined && { graph }),
    ...(deletedAt !== undefined && { deletedAt }),
  }
}
