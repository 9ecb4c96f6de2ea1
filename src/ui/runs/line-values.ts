import { mean, sum } from 'd3-array'
import { bestEpoch } from '../../runs/best-epoch.ts'
import type { Measure } from '../trainers/measure.ts'
import { type Column, isPart } from './fit-columns.ts'
import type { RunLine } from './run-line.ts'

/** What the table is sorted by: a column, the best (or first) at the top unless it is turned round. */
export interface LineOrder {
  readonly column: Column | 'run'
  readonly isReversed: boolean
}

/** What a line is sorted by in a column; nothing where there is no number, which then stands at the end. */
export function lineValue(
  line: RunLine,
  column: Column | 'run',
  measure: Measure,
): number | string | undefined {
  const { run, kept } = line
  switch (column) {
    case 'run':
      return line.title
    case 'begun':
      return kept?.begunAt
    case 'trained':
      return kept?.trainedMs
    case 'weights':
      return kept?.weights
    case 'note':
      return kept?.note
    case 'bytes':
      return kept?.bytes
    case 'best':
      if (run) return bestEpoch(run.history, measure)?.epoch
      return measure === 'accuracy' ? kept?.bestAccuracyEpoch : kept?.bestEpoch
    case 'rate':
      return run ? (run.trace.at(-1)?.learningRate ?? run.ran.optimizer.learningRate) : kept?.learningRate
    case 'step':
      return run?.msPerStep ?? kept?.msPerStep
    case 'seed':
      return run?.seed ?? kept?.seed
    default: {
      const value = line.figures?.[column][measure]
      return value !== undefined && Number.isFinite(value) ? value : undefined
    }
  }
}

/** What several lines together say in a column: what all of them take, what they have in common, or their mean. */
export function valueTogether(
  values: readonly (number | string | undefined)[],
  column: Column | 'run',
): number | string | undefined {
  const said = values.filter((value) => value !== undefined)
  const numbers = said.filter((value) => typeof value === 'number')
  if (numbers.length === 0) return said[0]
  if (column === 'bytes') return sum(numbers)
  if (column === 'begun') return Math.min(...numbers)
  if (column !== 'rate' && column !== 'weights') return mean(numbers)
  return numbers.every((number) => number === numbers[0]) ? numbers[0] : undefined
}

/** Whether the largest stands at the top. */
export const isLargestFirst = (column: Column | 'run', measure: Measure): boolean =>
  column === 'begun' || column === 'bytes' || (isPart(column) && measure === 'accuracy')

/** The order after a press on a heading: by it, then turned round, then none again. */
export function nextOrder(order: LineOrder | undefined, column: Column | 'run'): LineOrder | undefined {
  if (order?.column !== column) return { column, isReversed: false }
  return order.isReversed ? undefined : { column, isReversed: true }
}
