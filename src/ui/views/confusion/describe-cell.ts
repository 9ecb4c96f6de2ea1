import type { TextTools } from '../../base/language/text-tools.ts'
import { share } from '../shared/share.ts'
import type { Place } from './cell-keys.ts'
import type { Confusion, ConfusionStats } from './confusion-stats.ts'

/** A cell or label of the matrix in words: “4 taken for 9: 12 of 982 (1.2 %)”. */
export function describeCell(
  [row, column]: Place,
  confusion: Confusion,
  stats: ConfusionStats,
  names: readonly string[],
  { t, percent }: Pick<TextTools, 't' | 'percent'>,
): string {
  const right = (at: number) => confusion[at]?.[at] ?? 0
  if (row < 0) {
    const answers = stats.predicted[column] ?? 0
    const values = { name: names[column] ?? '', count: right(column), total: answers }
    if (answers === 0) return t('results.never-answered', values)
    return t('results.precision', { ...values, share: percent(share(right(column), answers)) })
  }
  const total = stats.actual[row] ?? 0
  const name = names[row] ?? ''
  if (total === 0) return t('results.no-such-class', { name })
  const count = column < 0 ? right(row) : (confusion[row]?.[column] ?? 0)
  const values = { name, count, total, share: percent(share(count, total)) }
  if (column < 0 || row === column) return t(column < 0 ? 'results.recall' : 'results.recognised', values)
  return t('results.taken-for', { ...values, other: names[column] ?? '' })
}
