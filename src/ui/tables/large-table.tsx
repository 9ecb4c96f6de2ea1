import type { LargeTable as Large } from '../../graph/values/table.ts'
import { useText } from '../base/language/use-text.ts'
import { cellText } from './cell-text.ts'
import styles from './table-editor.module.css'
import { TableHead } from './table-head.tsx'

/** A table that is kept by its content: what its columns are for can be changed, its first rows can be looked at. */
export function LargeTable(props: {
  readonly table: Large
  readonly label: string
  readonly id?: string
  readonly describedBy?: string
  readonly disabled: boolean
  readonly onChange: (table: Large) => void
}) {
  const { table, disabled } = props
  const { columns, rows, first = [], from } = table
  const { t, language } = useText()
  return (
    <div className={styles.editor}>
      <div className={styles.scroll}>
        <table
          id={props.id}
          aria-label={props.label}
          aria-describedby={props.describedBy}
          className={styles.table}
        >
          <thead>
            <tr>
              <td />
              {columns.map((column, at) => (
                <TableHead
                  key={at}
                  column={column}
                  at={at}
                  disabled={disabled}
                  onChange={(change) =>
                    props.onChange({
                      ...table,
                      columns: columns.map((each, i) => (i === at ? { ...each, ...change } : each)),
                    })
                  }
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((cells, row) => (
              <tr key={row}>
                <th scope="row">{row + 1}</th>
                {columns.map((column, at) => (
                  <td
                    key={at}
                    className={styles.shown}
                    data-text={typeof cells[at] === 'string' || undefined}
                    data-unused={column.role === 'unused' || undefined}
                  >
                    {cellText(cells[at] ?? null, column, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.hint}>
        {t('table.large', { shown: first.length, rows, file: from?.file || 'none' })}
      </p>
    </div>
  )
}
