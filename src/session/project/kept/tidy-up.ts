import type { RunId } from '../../../engine/protocol.ts'
import { isUnderWay } from '../../../runs/run-state.ts'
import type { TidiedUp, TidyUp } from '../../kept-runs.ts'
import type { LineRecord } from './kept-records.ts'

/** What a tidy-up does, and what comes of it. */
export interface TidyUpPlan extends TidiedUp {
  /** Runs that lose their weights. */
  readonly weights: readonly RunId[]
  /** Runs that are marked as deleted. */
  readonly removed: readonly RunId[]
  /** Runs that go for good. */
  readonly gone: readonly RunId[]
}

/** Who needs a run. */
export interface NeededRuns {
  /** Whether a trainer has this run now. */
  readonly isLatest: (run: RunId) => boolean
  /** Whether a group goes on with it when its turn comes. */
  readonly goesOn: (run: RunId) => boolean
}

export function planTidyUp(
  records: readonly LineRecord[],
  { weights = false, deleted = false, mostRuns = Number.POSITIVE_INFINITY }: TidyUp,
  { isLatest, goesOn }: NeededRuns,
): TidyUpPlan {
  const ended = records.filter(({ line }) => !isUnderWay(line.status))
  const living = ended
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((a, b) => b.line.begunAt - a.line.begunAt)
  const dispensable = living.filter(
    ({ run, line: { isBaseline, name, note } }) =>
      !(isBaseline || name || note || isLatest(run) || goesOn(run)),
  )
  const tooMany = Math.max(0, living.length - mostRuns)
  const removed = tooMany > 0 ? dispensable.slice(-tooMany) : []
  const gone = deleted ? [...ended.filter(({ deletedAt }) => deletedAt !== undefined), ...removed] : []
  const isGone = new Set(gone)
  const light = weights
    ? ended.filter(
        (record) =>
          !isGone.has(record) &&
          record.line.bytes.weights > 0 &&
          !record.line.isBaseline &&
          !goesOn(record.run),
      )
    : []
  const needed = new Set(records.filter((record) => !isGone.has(record)).map(({ graph }) => graph))
  const graphs = new Map(
    gone.filter(({ graph }) => !needed.has(graph)).map(({ graph, line }) => [graph, line.bytes.graph]),
  )
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, bytes) => total + bytes, 0)
  return {
    weights: light.map(({ run }) => run),
    removed: deleted ? [] : removed.map(({ run }) => run),
    gone: gone.map(({ run }) => run),
    runs: new Set([...gone, ...removed]).size,
    bytes:
      sum(light.map(({ line }) => line.bytes.weights)) +
      sum(gone.map(({ line }) => line.bytes.data + line.bytes.weights)) +
      sum(graphs.values()),
  }
}
