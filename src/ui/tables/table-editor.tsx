import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type ClipboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { TableCell as Cell, Table } from '../../graph/values/table.ts'
import type { Way } from '../base/fields/cell-way.ts'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import { withCell, withColumn, withoutColumn, withoutRow } from './edit-table.ts'
import { TableCell } from './table-cell.tsx'
import styles from './table-editor.module.css'
import { TableHead } from './table-head.tsx'

/**
 * A table to type in, page by page, so that a large one stays as quick as a small one. The arrow keys move between the
 * cells, also on to the next page; a pasted block fills the cells from the one with the focus on.
 */
export function TableEditor(props: {
  readonly table: Table
  readonly label: string
  readonly id?: string
  readonly describedBy?: string
  readonly disabled: boolean
  /** Rows shown at once. */
  readonly page: number
  readonly onChange: (table: Table) => void
  /** Text with several cells was pasted at a place. */
  readonly onPaste: (text: string, row: number, column: number) => void
}) {
  const { table, disabled, page, onChange } = props
  const { columns, rows } = table
  const { t } = useText()
  const body = useRef<HTMLTableSectionElement>(null)
  const [first, setFirst] = useState(0)
  const [reached, setReached] = useState<readonly [row: number, at: number]>([0, 0])
  const [wanted, setWanted] = useState<readonly [row: number, at: number]>()
  const from = Math.min(first, Math.max(0, Math.floor((rows.length - 1) / page) * page))
  const shown = rows.slice(from, from + page)
  const latest = useRef(table)
  latest.current = table

  const change = useCallback(
    (row: number, at: number, cell: Cell) => onChange(withCell(latest.current, row, at, cell)),
    [onChange],
  )
  const reach = useCallback((row: number, at: number) => setReached([row, at]), [])
  const move = useCallback(
    (row: number, at: number, [down, right]: Way) => {
      const { columns, rows } = latest.current
      const next = [row + down, at + right] as const
      if (next[0] < 0 || next[0] >= rows.length || next[1] < 0 || next[1] >= columns.length) return
      setFirst(Math.floor(next[0] / page) * page)
      setWanted(next)
    },
    [page],
  )
  useEffect(() => {
    if (!wanted) return
    body.current?.querySelector<HTMLElement>(`[data-cell="${wanted.join(' ')}"]`)?.focus()
    setWanted(undefined)
  }, [wanted])

  const onPaste = (event: ClipboardEvent) => {
    const input = event.target as HTMLInputElement
    const [row, column] = input.dataset.cell?.split(' ').map(Number) ?? []
    const text = event.clipboardData.getData('text/plain')
    // One cell is pasted by the browser itself, unless it is empty: that would leave what is there.
    const cells = text.replace(/\r?\n$/, '')
    const isBlock = /[\t\n]/.test(cells) || (cells === '' && text !== '')
    if (row === undefined || column === undefined || disabled || !isBlock) return
    event.preventDefault()
    event.stopPropagation()
    input.blur()
    props.onPaste(text, row, column)
  }
  const isShown = reached[0] >= from && reached[0] < from + page && reached[1] < columns.length
  const tabStop = isShown ? reached : ([from, 0] as const)
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
                  onChange={(next) => onChange(withColumn(table, at, next))}
                  onRemove={columns.length > 1 ? () => onChange(withoutColumn(table, at)) : undefined}
                />
              ))}
            </tr>
          </thead>
          <tbody ref={body} onPaste={onPaste}>
            {shown.map((cells, i) => {
              const row = from + i
              return (
                <tr key={row}>
                  <th scope="row">
                    <span>{row + 1}</span>
                    {!disabled && (
                      <button
                        type="button"
                        className={styles.remove}
                        tabIndex={-1}
                        aria-label={t('table.remove-row', { row: row + 1 })}
                        title={t('table.remove-row', { row: row + 1 })}
                        onClick={() => onChange(withoutRow(table, row))}
                      >
                        <X size={12} />
                      </button>
                    )}
                  </th>
                  {columns.map((column, at) => (
                    <TableCell
                      key={at}
                      cell={cells[at] ?? null}
                      column={column}
                      row={row}
                      at={at}
                      disabled={disabled}
                      reachable={row === tabStop[0] && at === tabStop[1]}
                      onChange={change}
                      onMove={move}
                      onReach={reach}
                    />
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {rows.length > page && (
        <div className={styles.pages}>
          <Button
            kind="icon"
            aria-label={t('table.before')}
            aria-disabled={from === 0}
            onClick={() => setFirst(Math.max(0, from - page))}
          >
            <ChevronLeft size={15} />
          </Button>
          <span aria-live="polite">
            {t('table.rows', { from: from + 1, to: from + shown.length, total: rows.length })}
          </span>
          <Button
            kind="icon"
            aria-label={t('table.after')}
            aria-disabled={from + page >= rows.length}
            onClick={() => from + page < rows.length && setFirst(from + page)}
          >
            <ChevronRight size={15} />
          </Button>
        </div>
      )}
    </div>
  )
}
