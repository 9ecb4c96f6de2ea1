import uPlot from 'uplot'
import type { RunView } from '../../../session/run-view.ts'
import { hasEnded, keyOfRun, type Measure, type ShownRun } from '../../trainers/measure.ts'
import { type CurveKind, type RunCurve, runCurve } from '../../trainers/run-curve.ts'
import type { RunLook } from '../../trainers/run-palette.ts'

/** One point for each epoch, for each batch, or batches thin behind epochs. */
export type Points = 'epochs' | 'batches' | 'both'
/** Curves of which parts of the data. */
export type Parts = 'both' | 'training' | 'validation'

export interface ChartLine {
  /** What it is a line of, a run or several: its name stands at its end, and it is hidden with the others of it. */
  readonly of: string
  readonly kind: CurveKind
  readonly look: RunLook
  /** Thin and pale, behind the line by epochs. */
  readonly faint: boolean
  /** Told by dashes from the line of the training. */
  readonly dashed: boolean
  /** From before: a thinner line. */
  readonly thin?: true
  /** Not drawn itself: the edge of a band. */
  readonly isEdge?: true
  /** Where marks stand: at every point while there is room for them, or only where it is best and where it ends. */
  readonly marked?: 'best-and-last' | 'never'
}

/** What is filled between two lines, both by their place among the lines. */
export interface ChartBand {
  readonly upper: number
  readonly lower: number
}

/** Up to here the axis shows all planned epochs from the start; a longer run grows into it. */
const ALL_PLANNED = 30
/** A loss that rises above this many times where it began has blown up: what lies above is cut off. */
const BLOWN_UP = 4

const NOTHING: RunCurve = { at: [], values: [] }

/** The lines of a chart, the thin ones first so that they lie behind. They depend on nothing that a batch changes. */
export function chartLines(
  runs: readonly ShownRun[],
  points: Points,
  parts: Parts = 'both',
): readonly ChartLine[] {
  const of = (kind: CurveKind) =>
    runs.map((shown) => ({
      of: keyOfRun(shown),
      kind,
      look: shown.look,
      faint: kind === 'batch' && points === 'both',
      dashed: kind === 'validation' && parts === 'both',
      ...(shown.isOld && { thin: true as const }),
    }))
  return [
    ...(points === 'epochs' ? [] : of('batch')),
    ...(points === 'batches' || parts === 'validation' ? [] : of('training')),
    ...(parts === 'training' ? [] : of('validation')),
  ]
}

/** Values over epochs, one column for each line. What is not a number leaves a gap. */
export function chartData(
  lines: readonly ChartLine[],
  runs: readonly ShownRun[],
  measure: Measure,
): uPlot.AlignedData {
  if (lines.length === 0) return [[]]
  const byKey = new Map(runs.map((shown) => [keyOfRun(shown), shown.run]))
  return uPlot.join(
    lines.map(({ of, kind }) => {
      const run = byKey.get(of)
      const { at, values } = run ? runCurve(run, kind, measure) : NOTHING
      // Accuracy is missing where the network predicts numbers.
      const shown = Math.min(at.length, values.length)
      return [
        at.slice(0, shown),
        values.slice(0, shown).map((value) => (Number.isFinite(value) ? value : null)),
      ]
    }),
  )
}

/** Where the axis ends, in epochs. */
export function lastEpoch(runs: readonly ShownRun[]): number {
  return Math.max(1, ...runs.map(({ run }) => edgeOf(run)))
}

function edgeOf(run: RunView): number {
  const reached = Math.max(run.history.loss.length, Math.ceil(run.batches.at.at(-1) ?? 0))
  if (hasEnded(run)) return reached
  if (run.epochs <= ALL_PLANNED) return Math.max(run.epochs, reached)
  let edge = ALL_PLANNED
  while (edge < reached) edge *= 2
  return Math.max(reached, Math.min(edge, run.epochs))
}

/** The most the loss axis may show; missing before the first batch. */
export function lossLimit(runs: readonly ShownRun[]): number | undefined {
  const first = runs.flatMap(({ run }) => run.batches.loss.find(Number.isFinite) ?? run.history.loss[0] ?? [])
  const finite = first.filter((loss) => Number.isFinite(loss) && loss > 0)
  return finite.length === 0 ? undefined : BLOWN_UP * Math.max(...finite)
}

/** Whether any of the runs measures accuracy; true as long as nothing is known. */
export function hasAccuracy(runs: readonly ShownRun[]): boolean {
  const measured = runs.filter(({ run }) => run.batches.at.length > 0 || run.history.loss.length > 0)
  return (
    measured.length === 0 ||
    measured.some(({ run }) => run.batches.accuracy.length > 0 || run.history.accuracy.length > 0)
  )
}
