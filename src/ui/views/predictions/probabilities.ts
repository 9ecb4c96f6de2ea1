import type { Evaluation } from '../../pictures/picture-types.ts'

/** What the network gave to each class for one example; one unit stands for two classes. */
export function probabilitiesOf({ outputs, targets }: Evaluation, index: number): readonly number[] {
  const units = targets.length === 0 ? 0 : Math.round(outputs.length / targets.length)
  const row = Array.from(outputs.subarray(index * units, (index + 1) * units))
  return units === 1 ? [1 - row[0]!, row[0]!] : row
}

/** The classes with the largest numbers, largest first; of equals the first. */
export function strongest(values: readonly number[], count: number): readonly number[] {
  return values
    .map((_, at) => at)
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, count)
}
