import { deviation, max, mean, min } from 'd3-array'
import { smooth } from '../../../../graph/base/smooth.ts'
import { placeOfBest } from '../../../../runs/best-epoch.ts'
import { describeValues } from '../../../../scores/statistics/describe-values.ts'
import type { RunView } from '../../../../session/run-view.ts'
import type { Measure } from '../../../trainers/measure.ts'
import { type CurveKind, runCurve } from '../../../trainers/run-curve.ts'
import type { Band, CompareOptions } from './compare-options.ts'
import { unitsAt } from './progress-units.ts'

/** A line: where its points are, in the unit of progress, and their values. */
export interface LinePoints {
  readonly at: readonly number[]
  readonly values: readonly number[]
}

/** A curve of a run as it is drawn. */
export interface RunPoints extends LinePoints {
  /** As measured, without smoothing. */
  readonly raw: readonly number[]
  /** Epochs completed at each point. */
  readonly epochs: readonly number[]
  /** Where it is best. */
  readonly best?: number
}

/** The mean of several runs and what lies around it. */
export interface GroupPoints extends LinePoints {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

type How = Pick<CompareOptions, 'by' | 'smoothing'>

// A run that is over keeps its points; one that trains is another object with every batch.
const known = new WeakMap<RunView, Map<string, RunPoints>>()

export function runPoints(run: RunView, kind: CurveKind, measure: Measure, how: How): RunPoints {
  const key = `${kind} ${measure} ${how.by} ${how.smoothing}`
  const ofRun = known.get(run) ?? new Map<string, RunPoints>()
  known.set(run, ofRun)
  const points = ofRun.get(key) ?? freshPoints(run, kind, measure, how)
  ofRun.set(key, points)
  return points
}

function freshPoints(run: RunView, kind: CurveKind, measure: Measure, { by, smoothing }: How): RunPoints {
  const { at, values } = runCurve(run, kind, measure)
  // Accuracy is missing where the network predicts numbers.
  const raw = values.slice(0, at.length)
  const epochs = at.slice(0, raw.length)
  const places = epochs.map(unitsAt(run, by))
  const best = placeOfBest(raw, measure)
  return {
    at: places,
    epochs,
    raw,
    values: smooth(raw, smoothing),
    best: best === undefined ? undefined : places[best],
  }
}

/** The same line up to so many epochs. */
export function cutAfter(points: RunPoints, epochs: number): RunPoints {
  const count = points.epochs.filter((at) => at <= epochs).length
  if (count === points.epochs.length) return points
  const first = <T>(list: readonly T[]) => list.slice(0, count)
  return {
    ...points,
    at: first(points.at),
    values: first(points.values),
    raw: first(points.raw),
    epochs: first(points.epochs),
  }
}

/** Mean and band of lines by epochs, point by point: of each those that have come so far. */
export function groupPoints(lines: readonly RunPoints[], band: Exclude<Band, 'none'>): GroupPoints {
  const longest = Math.max(0, ...lines.map(({ values }) => values.length))
  const at: number[] = []
  const values: number[] = []
  const low: number[] = []
  const high: number[] = []
  for (let point = 0; point < longest; point++) {
    const there = lines.filter(({ values }) => Number.isFinite(values[point]))
    const measured = there.map(({ values }) => values[point]!)
    const middle = mean(measured)
    if (middle === undefined) continue
    at.push(mean(there, (line) => line.at[point])!)
    values.push(middle)
    const [from, to] = around(measured, middle, band)
    low.push(from)
    high.push(to)
  }
  return { at, values, low, high }
}

function around(
  measured: readonly number[],
  middle: number,
  band: Exclude<Band, 'none'>,
): readonly [number, number] {
  switch (band) {
    case 'range':
      return [min(measured)!, max(measured)!]
    case 'deviation': {
      const reach = deviation(measured) ?? 0
      return [middle - reach, middle + reach]
    }
    case 'interval':
      return describeValues(measured)?.interval ?? [middle, middle]
  }
}
