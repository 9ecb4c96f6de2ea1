import { share } from '../shared/share.ts'

/** `confusion[actual][predicted]`, how many examples. */
export type Confusion = readonly (readonly number[])[]

export interface ConfusionStats {
  readonly examples: number
  readonly right: number
  /** Examples of each actual class, and answers of each class. */
  readonly actual: readonly number[]
  readonly predicted: readonly number[]
}

export function confusionStats(confusion: Confusion): ConfusionStats {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const actual = confusion.map(sum)
  return {
    examples: sum(actual),
    right: sum(confusion.map((row, i) => row[i] ?? 0)),
    actual,
    predicted: confusion.map((_, column) => sum(confusion.map((row) => row[column] ?? 0))),
  }
}

/** Steps of the shading of a cell. */
export const LEVELS = 10

/** How strongly a cell is shaded, 0 … 10: by the root of its share in the row, as areas are read. */
export function shadeLevel(count: number, rowTotal: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(share(count, rowTotal)) * LEVELS))
}
