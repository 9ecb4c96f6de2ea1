import { memo, useState } from 'react'
import type { TableCell as Cell, TableColumn } from '../../graph/values/table.ts'
import { type Way, wayOf } from '../base/fields/cell-way.ts'
import { useText } from '../base/language/use-text.ts'
import { cellText, typedCell } from './cell-text.ts'
import styles from './table-editor.module.css'

/** One cell to type in. What is typed counts when the cell is left; Escape takes it back. */
export const TableCell = memo(function TableCell(props: {
  readonly cell: Cell
  readonly column: TableColumn
  readonly row: number
  readonly at: number
  readonly disabled: boolean
  /** Takes part in the tab order; the others are reached with the arrow keys. */
  readonly reachable: boolean
  readonly onChange: (row: number, at: number, cell: Cell) => void
  readonly onMove: (row: number, at: number, way: Way) => void
  readonly onReach: (row: number, at: number) => void
}) {
  const { cell, column, row, at, disabled } = props
  const { t, text, language } = useText()
  const [draft, setDraft] = useState<string>()
  const shown = cellText(cell, column, language)
  const numeric = column.role === 'target' || (column.role === 'input' && !column.reads)
  const finish = () => {
    if (draft !== undefined && draft !== shown) {
      const next = typedCell(draft, column, language)
      if (next !== cell) props.onChange(row, at, next)
    }
    setDraft(undefined)
  }
  return (
    <td data-unused={column.role === 'unused' || undefined}>
      <input
        className={styles.cell}
        data-cell={`${row} ${at}`}
        data-text={typeof cell === 'string' || undefined}
        aria-label={t('table.cell', { name: text(column.name), row: row + 1 })}
        aria-invalid={(numeric && typeof cell === 'string') || undefined}
        autoComplete="off"
        spellCheck={false}
        tabIndex={props.reachable ? 0 : -1}
        disabled={disabled}
        value={draft ?? shown}
        onFocus={(event) => {
          event.currentTarget.select()
          props.onReach(row, at)
        }}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          const way = wayOf(event)
          if (way) {
            event.preventDefault()
            finish()
            props.onMove(row, at, way)
          } else if (event.key === 'Escape' && draft !== undefined) {
            event.stopPropagation()
            setDraft(undefined)
          }
        }}
      />
    </td>
  )
})
