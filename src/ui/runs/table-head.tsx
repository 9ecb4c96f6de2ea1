import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../base/language/use-text.ts'
import type { Measure } from '../trainers/measure.ts'
import type { Column } from './fit-columns.ts'
import { isLargestFirst, type LineOrder, nextOrder } from './line-values.ts'
import styles from './runs.module.css'

/** The headings, each of which sorts the table by its column. */
export function TableHead(props: {
  readonly columns: readonly Column[]
  /** Where the table shows only one. */
  readonly measure: Measure | undefined
  readonly order: LineOrder | undefined
  readonly onOrder: (order: LineOrder | undefined) => void
  readonly tools: ReactNode
}) {
  const { columns, measure, order, onOrder } = props
  const { t } = useText()
  return (
    <thead>
      <tr>
        {(['run', ...columns] as const).map((column) => {
          const isSorted = order?.column === column
          const isDown = isLargestFirst(column, measure ?? 'accuracy') !== order?.isReversed
          const Arrow = isDown ? ArrowDown : ArrowUp
          return (
            <th
              key={column}
              scope="col"
              aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : undefined}
            >
              <span className={styles.heading}>
                <button
                  type="button"
                  className={styles.sorts}
                  title={t('results.sort')}
                  onClick={() => onOrder(nextOrder(order, column))}
                >
                  <span>{t(`results.${column}`)}</span>
                  {isSorted && <Arrow size={10} aria-hidden="true" />}
                </button>
                {column === 'run' && (
                  <span className={styles.tools}>
                    {measure && <span className={styles.measure}>{t(`results.${measure}`)}</span>}
                    {props.tools}
                  </span>
                )}
              </span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
