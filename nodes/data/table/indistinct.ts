/** Two different numbers that are one in single precision, neighbours in size; nothing where all stay apart. */
export function indistinctOf(numbers: readonly number[]): readonly [number, number] | undefined {
  const sorted = Float64Array.from(numbers).sort()
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1] as number, sorted[i] as number]
    if (a !== b && Math.fround(a) === Math.fround(b)) return [a, b]
  }
  return undefined
}
