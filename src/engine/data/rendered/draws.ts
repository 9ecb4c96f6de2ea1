import { xoshiro128 } from '../../random/xoshiro128.ts'
import { cosine, sine } from './portable-math.ts'

/** The random decisions behind one picture, all from one seed. */
export interface Draws {
  /** From 0 up to, but not including, 1; each equally likely. */
  unit(): number
  /** From `low` to `high`, each equally likely. */
  between(low: number, high: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number
  /** About normally distributed: mean 0, standard deviation 1, never beyond 3.5. */
  bell(): number
  /** A direction in the plane: cosine and sine of an angle, from the full circle where no largest angle is given. */
  direction(largest?: number): readonly [x: number, y: number]
}

/** The sum of four bytes has mean 510 and this standard deviation: √(4·(256² − 1)/12). */
const BELL = 147.80057

export function createDraws(seed: number): Draws {
  const { word, below } = xoshiro128(seed)
  const unit = () => word() / 2 ** 32
  const between = (low: number, high: number) => low + (high - low) * unit()
  return {
    unit,
    between,
    chance: (probability) => unit() < probability,
    below,
    bell() {
      const w = word()
      return ((w & 255) + ((w >>> 8) & 255) + ((w >>> 16) & 255) + (w >>> 24) - 510) / BELL
    },
    direction(largest = Math.PI) {
      const angle = between(-largest, largest)
      return [cosine(angle), sine(angle)]
    },
  }
}
