import { ArrowDown, ArrowUp, Search, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import type { Measure } from '../trainers/measure.ts'
import type { Column } from './fit-columns.ts'
import { isLargestFirst, type LineOrder, nextOrder } from './line-values.ts'
import styles from './runs.module.css'

/** The headings, each of which sorts the table by its column; above the names what is looked for among them. */
export function TableHead(props: {
  readonly columns: readonly Column[]
  /** Where the table shows only one. */
  readonly measure: Measure | undefined
  readonly order: LineOrder | undefined
  readonly onOrder: (order: LineOrder | undefined) => void
  readonly words: string
  /** Missing where there is too little to look for. */
  readonly onFind: ((words: string) => void) | undefined
  readonly tools: ReactNode
}) {
  const { columns, measure, order, onOrder, words, onFind } = props
  const [isFinding, setFinding] = useState(false)
  const { t } = useText()
  const stop = () => {
    setFinding(false)
    onFind?.('')
  }
  const tools = (
    <span className={styles.tools}>
      {measure && !isFinding && <span className={styles.measure}>{t(`results.${measure}`)}</span>}
      {onFind && (
        <Button
          kind="icon"
          className={styles.tool}
          aria-label={t(isFinding ? 'results.find-not' : 'results.find')}
          title={t(isFinding ? 'results.find-not' : 'results.find')}
          onClick={isFinding ? stop : () => setFinding(true)}
        >
          {isFinding ? <X size={14} /> : <Search size={14} />}
        </Button>
      )}
      {props.tools}
    </span>
  )
  return (
    <thead>
      <tr>
        {(['run', ...columns] as const).map((column) => (
          <th key={column} scope="col" aria-sort={sortOf(column)}>
            <span className={styles.heading}>
              {column === 'run' && onFind && isFinding ? (
                <input
                  ref={focus}
                  type="search"
                  className={styles.find}
                  aria-label={t('results.find')}
                  placeholder={t('results.find-what')}
                  value={words}
                  onChange={(event) => onFind(event.currentTarget.value)}
                  onKeyDown={(event) => event.key === 'Escape' && stop()}
                />
              ) : (
                <button
                  type="button"
                  className={styles.sorts}
                  title={hintOf(column)}
                  onClick={() => onOrder(nextOrder(order, column))}
                >
                  <span>{t(`results.${column}`)}</span>
                  <Arrow sort={sortOf(column)} />
                </button>
              )}
              {column === 'run' && tools}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  )

  function hintOf(column: LineOrder['column']): string {
    if (column === 'run' || column === 'note') return t('results.sort')
    return `${t(`results.hint.${column}`, { measure: measure ?? 'accuracy' })}. ${t('results.sort')}.`
  }

  function sortOf(column: LineOrder['column']): 'ascending' | 'descending' | undefined {
    if (order?.column !== column) return undefined
    return isLargestFirst(column, measure ?? 'accuracy') !== order.isReversed ? 'descending' : 'ascending'
  }
}

function Arrow({ sort }: { readonly sort: 'ascending' | 'descending' | undefined }) {
  if (!sort) return null
  return sort === 'descending' ? (
    <ArrowDown size={10} aria-hidden="true" />
  ) : (
    <ArrowUp size={10} aria-hidden="true" />
  )
}

const focus = (field: HTMLInputElement | null) => field?.focus()
