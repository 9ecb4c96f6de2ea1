import type { Numbers } from '../../graph/base/numbers.ts'
import { predictedClass } from '../../graph/base/predicted-class.ts'

/** How many rows of outputs stand for the class asked for. */
export function countHits(outputs: Numbers, targets: Numbers, units: number): number {
  let hits = 0
  for (let row = 0; row < targets.length; row++) {
    if (predictedClass(outputs, row, units) === targets[row]) hits++
  }
  return hits
}

/** `confusion[actual][predicted]`; one unit decides between two classes. */
export function confusionMatrix(
  outputs: Numbers,
  targets: Numbers,
  units: number,
): readonly (readonly number[])[] {
  const classes = Math.max(2, units)
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  targets.forEach((target, row) => {
    const predicted = predictedClass(outputs, row, units)
    const actual = counts[target] as number[]
    actual[predicted] = (actual[predicted] as number) + 1
  })
  return counts
}

/**
 * What the outputs should be, `targets.length × units`: one 1 per row for several classes, the class or number itself
 * for one unit.
 */
export function oneHotTargets(
  targets: Float32Array,
  units: number,
  kind: 'classes' | 'numbers',
): Float32Array {
  if (kind === 'numbers' || units === 1) return targets
  const wanted = new Float32Array(targets.length * units)
  targets.forEach((target, row) => {
    wanted[row * units + target] = 1
  })
  return wanted
}
