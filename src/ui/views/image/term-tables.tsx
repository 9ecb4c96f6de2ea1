import type { Explanation, Term } from '../../../graph/node/experiment-contribution.ts'
import { useText } from '../../base/language/use-text.ts'
import { cx } from '../../base/theme/cx.ts'
import { shortNumber } from '../shared/short-number.ts'
import styles from './term-tables.module.css'

/** Nobody reads more numbers one by one; the picture and the sum have to do. */
const MOST_CELLS = 400
/** These are said in one line. */
const WITHOUT_TABLE: readonly Explanation['operation'][] = ['function', 'sum', 'taken-over']

/**
 * The window, the kernel and their products as tables, one line for each channel that the window goes through. What
 * is said about them in words stands beside them, so they are hidden from screen readers.
 */
export function TermTables({ explanation }: { readonly explanation: Explanation }) {
  const { window, operation, terms, result } = explanation
  const { t } = useText()
  if (window[0] * window[1] > MOST_CELLS || WITHOUT_TABLE.includes(operation)) return null
  const channels = [...new Set(terms.map(({ channel }) => channel))]
  const weighted = operation === 'sum-of-products'
  return (
    <div className={styles.lines} aria-hidden="true">
      {channels.map((channel) => {
        const own = terms.filter((term) => term.channel === channel)
        return (
          <div key={channel} className={styles.line}>
            <Table
              caption={t('experiment.window')}
              terms={own}
              columns={window[1]}
              value={({ value }) => value}
              best={operation === 'maximum' ? result : undefined}
            />
            {weighted && (
              <>
                <span className={styles.sign}>·</span>
                <Table
                  caption={t('experiment.kernel')}
                  terms={own}
                  columns={window[1]}
                  value={({ weight = 0 }) => weight}
                />
                <span className={styles.sign}>=</span>
                <Table
                  caption={t('experiment.product')}
                  terms={own}
                  columns={window[1]}
                  value={({ value, weight = 0 }) => value * weight}
                />
              </>
            )}
          </div>
        )
      })}
    </div>
  )
}

function Table(props: {
  readonly caption: string
  readonly terms: readonly Term[]
  readonly columns: number
  readonly value: (term: Term) => number
  readonly best?: number
}) {
  const { caption, terms, columns, best } = props
  const tools = useText()
  const values = terms.map(props.value)
  const most = Math.max(1e-9, ...values.map(Math.abs))
  const chosen = best === undefined ? -1 : terms.findIndex((term) => !term.outside && term.value === best)
  return (
    <figure className={styles.table}>
      <figcaption>{caption}</figcaption>
      <div className={styles.cells} style={{ gridTemplateColumns: `repeat(${columns}, minmax(26px, auto))` }}>
        {terms.map((term, i) => {
          const value = values[i] ?? 0
          return (
            <span
              key={`${term.row} ${term.column}`}
              className={cx(
                value < 0 && styles.negative,
                term.outside && styles.outside,
                i === chosen && styles.best,
              )}
              style={{ '--share': `${Math.round((Math.abs(value) / most) * 30)}%` } as React.CSSProperties}
            >
              {shortNumber(value, tools)}
            </span>
          )
        })}
      </div>
    </figure>
  )
}
