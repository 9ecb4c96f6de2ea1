import type { Part } from '../graph/values/port-value.ts'
import { classScores } from './class-scores.ts'
import { byChance, type EpochCurves } from './curve-shape.ts'
import { numberScores } from './number-scores.ts'

/** A measurement of trained weights, as far as its meaning is concerned. */
export interface MeasuredPart {
  readonly part: Part
  readonly examples: number
  /** Missing where numbers are predicted. */
  readonly accuracy?: number
  readonly confusion?: readonly (readonly number[])[]
  readonly outputs: ArrayLike<number>
  readonly targets: ArrayLike<number>
}

/** What the number that a run has reached says. */
export type RunMeaning =
  | {
      readonly kind: 'classes'
      readonly part: Part
      readonly examples: number
      readonly right: number
      readonly share: number
      /** What always answering the most frequent class would reach; missing before the classes were counted. */
      readonly baseline?: { readonly class: number; readonly share: number }
    }
  | {
      readonly kind: 'numbers'
      readonly part: Part
      readonly examples: number
      /** How far the answers are off on average, in the unit of what is asked for. */
      readonly error: number
      /** The same of always answering the mean. */
      readonly mean: number
      /** Share of the spread that is explained; missing where there is none. */
      readonly r2?: number
    }

/** A share of right answers above which little is left to gain, and the same for the spread that is explained. */
const GOOD = { accuracy: 0.97, r2: 0.98 } as const
/** An accuracy this near to guessing is no better. */
const NEAR_GUESSING = 0.02
/** Below this share of the spread the mean would have done as well. */
const NOTHING_EXPLAINED = 0.05

/**
 * What a run has reached: by what was measured after training, else by the last validation, which has so many
 * examples. Nothing before either.
 */
export function runMeaning(
  measured: MeasuredPart | undefined,
  curves: EpochCurves,
  validation: number,
): RunMeaning | undefined {
  if (!measured) {
    const share = curves.valAccuracy.at(-1)
    if (share === undefined) return undefined
    const right = Math.round(share * validation)
    return { kind: 'classes', part: 'validation', examples: validation, right, share }
  }
  const { part, examples, accuracy, confusion, outputs, targets } = measured
  if (accuracy !== undefined) {
    const baseline = confusion && classScores(confusion).baseline
    return {
      kind: 'classes',
      part,
      examples,
      right: Math.round(accuracy * examples),
      share: accuracy,
      baseline,
    }
  }
  const scores = numberScores(outputs, targets)
  if (!scores) return undefined
  const { meanAbsoluteError: error, r2 } = scores
  return { kind: 'numbers', part, examples, error, mean: meanError(targets), r2 }
}

/** Little is left to gain. */
export function isGood(meaning: RunMeaning): boolean {
  return meaning.kind === 'classes'
    ? meaning.share >= GOOD.accuracy && !isGuessing(meaning)
    : (meaning.r2 ?? 0) >= GOOD.r2
}

/** As good as answering always the same. */
export function isGuessing(meaning: RunMeaning): boolean {
  if (meaning.kind === 'numbers') return (meaning.r2 ?? 1) < NOTHING_EXPLAINED
  const { baseline, share, examples } = meaning
  if (!baseline || baseline.share === 1) return false
  return share <= baseline.share + Math.max(NEAR_GUESSING, byChance(baseline.share, examples))
}

function meanError(targets: ArrayLike<number>): number {
  const values = Array.from(targets)
  const mean = values.reduce((sum, value) => sum + value / values.length, 0)
  return values.reduce((sum, value) => sum + Math.abs(value - mean) / values.length, 0)
}
