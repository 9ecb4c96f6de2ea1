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
  // Counted in the largest of them, because squares of what is larger than 10¹⁵⁴ are larger than any number.
  const unit = largestOf(outputs, targets)
  const wanted = Array.from(targets, (target) => target / unit)
  const mean = wanted.reduce((sum, target) => sum + target, 0) / count
  let [absolute, squared, spread] = [0, 0, 0]
  wanted.forEach((target, i) => {
    const error = (outputs[i] ?? 0) / unit - target
    absolute += Math.abs(error)
    squared += error ** 2
    spread += (target - mean) ** 2
  })
  return {
    meanAbsoluteError: (absolute / count) * unit,
    rootMeanSquaredError: Math.sqrt(squared / count) * unit,
    r2: spread > 0 ? 1 - squared / spread : undefined,
    baseline: Math.sqrt(spread / count) * unit,
  }
}

/** A power of two, so that dividing by it rounds nothing; 1 for numbers of a usual size. */
function largestOf(...rows: readonly ArrayLike<number>[]): number {
  let largest = 0
  for (const row of rows)
    for (let i = 0; i < row.length; i++) largest = Math.max(largest, Math.abs(row[i] as number))
  const isUsual = !Number.isFinite(largest) || largest === 0 || (largest < 1e140 && largest > 1e-140)
  return isUsual ? 1 : 2 ** Math.floor(Math.log2(largest))
}
