import type { Json } from '../base/json.ts'
import type { NodeId } from '../document/document.ts'

/** The values that a sweep gives one parameter. */
export type AxisValues = { readonly kind: 'list'; readonly values: readonly Json[] } | AxisStretch

/** `count` values with both ends among them, at equal distances (`range`) or equal ratios (`log-range`). */
export type AxisStretch = {
  readonly kind: 'range' | 'log-range'
  readonly from: number
  readonly to: number
  readonly count: number
}

/** One parameter that a sweep varies. */
export type Axis = {
  readonly node: NodeId
  readonly param: string
  readonly values: AxisValues
}

/** How a sweep chooses among the combinations of its values: all of them, or points drawn among them. */
export const SWEEP_WAYS = ['grid', 'random', 'latin-hypercube'] as const

/** By which figure runs are better: of the validation where there is one, else of the training. */
export type SweepMeasure = 'accuracy' | 'loss'

/** What a sweep is asked for. */
export interface SweepConfig {
  readonly axes: readonly Axis[]
  readonly way: (typeof SWEEP_WAYS)[number]
  /** Points that are drawn; a grid has as many as there are combinations. */
  readonly count: number
  /** Stops runs that are plainly behind. */
  readonly givesUp: boolean
  readonly measure: SweepMeasure
}

/** Combinations of one sweep at most. */
export const MOST_POINTS = 1000

/** So many parameters at most: a grid of more is never run, and nobody reads a picture of it. */
export const MOST_AXES = 8
/** Values of one of them at most. */
export const MOST_AXIS_VALUES = 100

/** Digits of what is drawn from a range: enough to tell values apart, few enough to be read. */
const DIGITS = 4

/**
 * All values of an axis in order, each once. `isWhole`: of a parameter that only takes whole numbers. None where the
 * axis makes no sense: a ratio to zero, ends that are no numbers.
 */
export function valuesOf(axis: AxisValues, isWhole: boolean): readonly Json[] {
  if (axis.kind === 'list') return unique(axis.values)
  if (!isSound(axis)) return []
  const count = Math.floor(axis.count)
  if (count === 1) return [rounded(axis.from, isWhole)]
  return unique(Array.from({ length: count }, (_, i) => within(axis, i / (count - 1), isWhole)))
}

/**
 * The value at a share of the way, 0 ≤ `share` < 1: any number of a range, as if `count` were without end; of a list
 * the entry that the share falls on. Nothing where the axis makes no sense.
 */
export function valueAt(axis: AxisValues, share: number, isWhole: boolean): Json | undefined {
  if (axis.kind === 'list') {
    const values = unique(axis.values)
    return values[Math.min(values.length - 1, Math.floor(share * values.length))]
  }
  if (!isSound(axis)) return undefined
  // Every whole number has the same stretch, those at the ends too.
  if (isWhole && axis.kind === 'range') {
    const [low, high] = [Math.ceil(Math.min(axis.from, axis.to)), Math.floor(Math.max(axis.from, axis.to))]
    return low > high ? undefined : low + Math.min(high - low, Math.floor(share * (high - low + 1)))
  }
  return within(axis, share, isWhole)
}

function isSound({ kind, from, to, count }: AxisStretch): boolean {
  const areNumbers = [from, to, count].every(Number.isFinite)
  return areNumbers && count >= 1 && (kind === 'range' || (from > 0 && to > 0))
}

function within({ kind, from, to }: AxisStretch, share: number, isWhole: boolean): number {
  if (share === 0) return rounded(from, isWhole)
  if (share === 1) return rounded(to, isWhole)
  if (kind === 'log-range') {
    const value = from * (to / from) ** share
    return rounded(Number(value.toPrecision(DIGITS)), isWhole)
  }
  const value = from + share * (to - from)
  // As many places as tell apart what lies so far from each other.
  const places = DIGITS - Math.floor(Math.log10(Math.abs(to - from) || 1))
  return rounded(Number(value.toFixed(Math.min(100, Math.max(0, places)))), isWhole)
}

function rounded(value: number, isWhole: boolean): number {
  return isWhole ? Math.round(value) : value
}

function unique(values: readonly Json[]): readonly Json[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const text = JSON.stringify(value)
    return !seen.has(text) && seen.add(text)
  })
}
