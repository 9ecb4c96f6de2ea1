/** A stretch of numbers on an axis. */
export type Extent = readonly [low: number, high: number]

/** Steps people count in. */
const STEPS = [1, 2, 5, 10]

/** Round numbers inside an extent, about as many as wanted. */
export function ticks([low, high]: Extent, wanted: number): readonly number[] {
  const span = high - low
  if (!(span > 0) || !Number.isFinite(span)) return []
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (STEPS.find((factor) => factor * power >= rough * 0.999) ?? 10)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  // Multiplied, not added up, and rounded to what the step can say: 0.3 and not 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** The extent of all numbers with a little air; around the only one there is. */
export function extentOf(values: readonly number[]): Extent {
  const finite = values.filter(Number.isFinite)
  if (finite.length === 0) return [0, 1]
  const low = finite.reduce((least, value) => Math.min(least, value))
  const high = finite.reduce((most, value) => Math.max(most, value))
  const air = high > low ? (high - low) * 0.05 : Math.abs(high) * 0.1 || 1
  return [low - air, high + air]
}
