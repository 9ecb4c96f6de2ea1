import uPlot from 'uplot'
import { hasEnded, type Measure } from '../../../trainers/measure.ts'
import type { CurveKind } from '../../../trainers/run-curve.ts'
import type { ChartBand, ChartLine } from '../../curves/chart-data.ts'
import type { ComparedEntry } from '../compared-entries.ts'
import type { CompareOptions } from './compare-options.ts'
import {
  cutAfter,
  type GroupPoints,
  groupPoints,
  type LinePoints,
  type RunPoints,
  runPoints,
} from './run-points.ts'

/** A line of the comparison and where its values come from. */
export interface ComparedLine extends ChartLine {
  /** Among the entries. */
  readonly entry: number
  /** What it draws of the entry: the curve of a run, what was measured behind a smoothed one, or of several runs. */
  readonly draws: 'curve' | 'measured' | 'mean' | 'low' | 'high'
  /** Which of the runs of the entry. */
  readonly member: number
}

export interface ComparedLines {
  readonly lines: readonly ComparedLine[]
  readonly bands: readonly ChartBand[]
}

/** More than this many entries stay without what was measured behind their smoothed curves: nobody could tell them apart. */
const FEW = 6
/** Cells of a table of all points up to which each line has its own places. */
const MOST_CELLS = 60_000
/** Places where lines are read that are too many for that. */
const GRID = 300

/** The lines of a chart. They depend on nothing that a batch changes. */
export function comparedLines(
  entries: readonly ComparedEntry[],
  { part, band, smoothing, by }: CompareOptions,
  hasBegun: boolean,
): ComparedLines {
  const kinds = (entry: ComparedEntry): readonly CurveKind[] => {
    if (!hasBegun) return ['batch']
    // Batches of repeats do not stand at the same places, and those of many runs are only noise: they go by epochs.
    const byBatch =
      (by === 'batch' || by === 'example') && entry.runs.length === 1 && entries.length <= 2 * FEW
    const training = byBatch ? 'batch' : 'training'
    if (part === 'both') return [training, 'validation']
    return [part === 'training' ? training : 'validation']
  }
  const behind: ComparedLine[] = []
  const edges: ComparedLine[] = []
  const front: ComparedLine[] = []
  entries.forEach((entry, at) => {
    const { of, look, isOld, runs } = entry
    for (const kind of kinds(entry)) {
      const line = {
        of,
        look,
        kind,
        entry: at,
        member: 0,
        faint: false,
        dashed: part === 'both' && kind === 'validation',
        ...(isOld && { thin: true as const }),
      }
      if (runs.length > 1) {
        if (band === 'none')
          runs.forEach((_, member) => {
            behind.push({ ...line, member, draws: 'curve', faint: true, marked: 'never' })
          })
        else
          for (const draws of ['high', 'low'] as const)
            edges.push({ ...line, draws, dashed: false, isEdge: true, marked: 'never' })
        front.push({ ...line, draws: 'mean', marked: 'never' })
        continue
      }
      if (smoothing > 0 && entries.length <= FEW)
        behind.push({ ...line, draws: 'measured', faint: true, marked: 'never' })
      front.push({ ...line, draws: 'curve', marked: entries.length <= 2 * FEW ? 'best-and-last' : 'never' })
    }
  })
  const bands = edges.flatMap(({ draws }, at) =>
    draws === 'high' ? [{ upper: behind.length + at, lower: behind.length + at + 1 }] : [],
  )
  return { lines: [...behind, ...edges, ...front], bands }
}

/** Values of the lines over the places of all of them, and where each is best. */
export function comparedData(
  entries: readonly ComparedEntry[],
  lines: readonly ComparedLine[],
  measure: Measure,
  options: CompareOptions,
): { readonly data: uPlot.AlignedData; readonly best: readonly (number | undefined)[] } {
  if (lines.length === 0) return { data: [[]], best: [] }
  const until = options.inStep ? slowest(entries) : Number.POSITIVE_INFINITY
  const groups = new Map<string, GroupPoints>()
  const isOpen = (value: number) =>
    !Number.isFinite(value) || (options.logLoss && measure === 'loss' && value <= 0)
  const found = lines.map((line): LinePoints & Pick<RunPoints, 'best'> => {
    const entry = entries[line.entry]
    const run = entry?.runs[line.member]
    if (!entry || !run) return { at: [], values: [] }
    if (line.draws === 'curve' || line.draws === 'measured') {
      const points = cutAfter(runPoints(run, line.kind, measure, options), until)
      return line.draws === 'curve' ? points : { at: points.at, values: points.raw }
    }
    const key = `${entry.of} ${line.kind}`
    const group =
      groups.get(key) ??
      groupPoints(
        entry.runs.map((each) => cutAfter(runPoints(each, line.kind, measure, options), until)),
        options.band === 'none' ? 'range' : options.band,
      )
    groups.set(key, group)
    return { at: group.at, values: line.draws === 'mean' ? group.values : group[line.draws] }
  })
  const drawn = found.map(({ at, values }) => ({
    at,
    values: values.map((value) => (isOpen(value) ? null : value)),
  }))
  return { data: columns(drawn), best: found.map(({ best }) => best) }
}

/** How far the slowest of the runs that are under way has come, in epochs. */
function slowest(entries: readonly ComparedEntry[]): number {
  const underWay = entries.flatMap(({ runs }) => runs.filter((run) => !hasEnded(run)))
  return Math.min(
    ...underWay.map(
      ({ epoch, step, stepsPerEpoch }) => epoch + (stepsPerEpoch > 0 ? step / stepsPerEpoch : 0),
    ),
  )
}

interface Drawn {
  readonly at: readonly number[]
  readonly values: readonly (number | null)[]
}

function columns(drawn: readonly Drawn[]): uPlot.AlignedData {
  const places = new Set(drawn.flatMap(({ at }) => at))
  if (places.size * drawn.length <= MOST_CELLS) return joined(drawn, places)
  const all = [...places]
  const from = all.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY)
  const to = all.reduce((most, at) => Math.max(most, at), 0)
  const grid = Array.from({ length: GRID }, (_, i) => from + ((to - from) * i) / (GRID - 1))
  return [grid, ...drawn.map((line) => grid.map((place) => valueAt(line, place)))]
}

function joined(drawn: readonly Drawn[], places: ReadonlySet<number>): uPlot.AlignedData {
  // Lines by epochs mostly stand at the same places: nothing to be joined then.
  const [first] = drawn
  if (first && places.size === first.at.length && drawn.every(({ at }) => at.length === places.size))
    return [[...first.at], ...drawn.map(({ values }) => [...values])]
  return uPlot.join(drawn.map(({ at, values }) => [[...at], [...values]]))
}

/** The value of a line at a place between its points; nothing outside of it. */
export function valueAt({ at, values }: Drawn, place: number): number | null {
  const last = at.length - 1
  if (last < 0 || place < at[0]! || place > at[last]!) return null
  let [low, high] = [0, last]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (at[middle]! <= place) low = middle
    else high = middle
  }
  const [a, b] = [values[low], values[high]]
  if (a == null || b == null) return null
  const width = at[high]! - at[low]!
  return width > 0 ? a + ((place - at[low]!) / width) * (b - a) : a
}
