/** How far predicted numbers are from those asked for, in the unit of what is asked for. */
export interface NumberScores {
  readonly meanAbsoluteError: number
  readonly rootMeanSquaredError: number
  /**
   * Coefficient of determination, 1 − Σ(t − y)² / Σ(t − mean t)²: 1 is perfect, 0 as good as always answering the
   * mean, below 0 worse. Missing where all numbers asked for are equal.
   */
  readonly r2?: number
  /** Root mean squared error of always answering the mean. */
  readonly baseline: number
}

/** Compares predicted numbers with those asked for. Nothing without examples. */
export function numberScores(
  outputs: ArrayLike<number>,
  targets: ArrayLike<number>,
): NumberScores | undefined {
  const count = targets.length
  if (count === 0) return undefined
  const wanted = Array.from(targets)
  const mean = wanted.reduce((sum, target) => sum + target, 0) / count
  let [absolute, squared, spread] = [0, 0, 0]
  wanted.forEach((target, i) => {
    const error = (outputs[i] ?? 0) - target
    absolute += Math.abs(error)
    squared += error ** 2
    spread += (target - mean) ** 2
  })
  return {
    meanAbsoluteError: absolute / count,
    rootMeanSquaredError: Math.sqrt(squared / count),
    r2: spread > 0 ? 1 - squared / spread : undefined,
    baseline: Math.sqrt(spread / count),
  }
}
