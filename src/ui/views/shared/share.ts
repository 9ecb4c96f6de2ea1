/** Share of a part in a whole; nothing of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}

/** Whether numbers are what each class gets of a whole, as softmax gives out; others are no percentages. */
export function areShares(values: readonly number[]): boolean {
  const sum = values.reduce((total, value) => total + value, 0)
  return values.every((value) => value >= 0 && value <= 1) && Math.abs(sum - 1) < 1e-3
}
