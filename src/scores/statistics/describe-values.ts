import { deviation, fsum, max, min } from 'd3-array'
import jstat from 'jstat'

/** What several measurements of the same come to. */
export interface ValueSummary {
  readonly count: number
  readonly mean: number
  /** Standard deviation of a sample (divided by n − 1); missing for a single value. */
  readonly deviation?: number
  readonly min: number
  readonly max: number
  /** 95 % confidence interval of the mean, by Student's t; missing for a single value. */
  readonly interval?: Interval
}

export type Interval = readonly [low: number, high: number]

/** Of how many such intervals the true mean lies inside. */
const CONFIDENCE = 0.95

/** Summary of finite values; nothing without any. */
export function describeValues(values: readonly number[]): ValueSummary | undefined {
  const [low, high] = [min(values), max(values)]
  if (low === undefined || high === undefined) return undefined
  const count = values.length
  // Equal values have this mean exactly; a rounded sum would lie beside them.
  const mean = low === high ? low : fsum(values) / count
  const spread = deviation(values)
  return {
    count,
    mean,
    deviation: spread,
    min: low,
    max: high,
    interval: spread === undefined ? undefined : around(mean, spread / Math.sqrt(count), count - 1),
  }
}

/** The 95 % confidence interval around a mean with this standard error. */
export function around(mean: number, standardError: number, degrees: number): Interval {
  const reach = standardError === 0 ? 0 : standardError * quantile((1 + CONFIDENCE) / 2, degrees)
  return [mean - reach, mean + reach]
}

/** Below which Student's t lies with this probability. */
export function quantile(probability: number, degrees: number): number {
  return jstat.studentt.inv(probability, degrees)
}
