import { FolderOpen, Maximize2, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Json } from '../../graph/base/json.ts'
import { checkTable } from '../../graph/node/check-table.ts'
import type { TableParameter } from '../../graph/node/parameter.ts'
import type { Table } from '../../graph/values/table.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { chooseFile } from '../base/files/choose-file.ts'
import { useText } from '../base/language/use-text.ts'
import { lateModule } from '../base/late/late-module.ts'
import { Dialog } from '../base/widgets/dialog.tsx'
import { withBlock, withNewColumn, withRow } from './edit-table.ts'
import styles from './table-editor.module.css'
import { TableEditor } from './table-editor.tsx'

const TABLE_FILES = '.csv,.tsv,.txt,text/csv,text/tab-separated-values'
/** What takes CSV files apart. */
const cellReader = lateModule('tables/read-cells', () => import('./read-cells.ts'))
const SMALL_PAGE = 8
const LARGE_PAGE = 12

/** Edits a table: cells, columns, rows, a CSV file in its place, and all of it larger. */
export function TableControl(props: ControlProps<TableParameter>) {
  const { parameter, value, label, disabled, onChange } = props
  const { t } = useText()
  const [large, setLarge] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(cellReader.ahead, [])
  // Two cells may be pasted before either is drawn.
  const newest = useRef<Table>(undefined)
  if (value === undefined || checkTable(value, parameter)) return null
  const table = value as unknown as Table
  newest.current = table
  const change = (next: Table) => {
    newest.current = next
    setSaid('')
    onChange(next as Json)
  }

  async function open() {
    const file = await chooseFile(TABLE_FILES)
    if (!file) return
    const reader = await cellReader.load()
    if (reader.kind !== 'ready') return setSaid(t('table.not-now'))
    const { readCells, tableOf } = reader.module
    const { table: read, left } = tableOf(readCells(await file.text()), parameter)
    if (read.rows.length === 0) return setSaid(t('table.unreadable'))
    onChange(read as Json)
    setSaid(left.rows + left.columns > 0 ? t('table.left-out', left) : '')
  }
  async function paste(text: string, row: number, column: number) {
    const reader = await cellReader.load()
    if (reader.kind !== 'ready') return setSaid(t('table.not-now'))
    const { hasNames, readCells, tableOf } = reader.module
    const cells = readCells(text, true)
    // With names on top and put down on the first cell it is a whole table, and no part of this one.
    const whole = row === 0 && column === 0 && hasNames(cells)
    const filled = cells.filter((cells) => cells.some((cell) => cell !== null))
    change(
      whole
        ? tableOf(filled, parameter).table
        : withBlock(newest.current ?? table, cells, [row, column], parameter),
    )
  }
  const editor = (page: number, id?: string) => (
    <>
      <TableEditor
        table={table}
        label={label}
        id={id}
        describedBy={props.describedBy}
        disabled={disabled}
        page={page}
        onChange={change}
        onPaste={(text, row, column) => void paste(text, row, column)}
      />
      {!disabled && (
        <div className={styles.tools}>
          <button
            type="button"
            title={t('table.add-row-long')}
            disabled={table.rows.length >= parameter.maxRows}
            onClick={() => change(withRow(table, table.rows.length))}
          >
            <Plus size={13} /> {t('table.add-row')}
          </button>
          <button
            type="button"
            title={t('table.add-column-long')}
            disabled={table.columns.length >= parameter.maxColumns}
            onClick={() =>
              change(withNewColumn(table, t('table.new-column', { number: table.columns.length + 1 })))
            }
          >
            <Plus size={13} /> {t('table.add-column')}
          </button>
          <button type="button" title={t('table.open-csv-long')} onClick={() => void open()}>
            <FolderOpen size={13} /> {t('table.open-csv')}
          </button>
          {!large && (
            <button
              type="button"
              aria-label={t('table.enlarge')}
              title={t('table.enlarge')}
              onClick={() => setLarge(true)}
            >
              <Maximize2 size={13} />
            </button>
          )}
        </div>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
    </>
  )
  return (
    <div className={styles.control}>
      {editor(SMALL_PAGE, props.id)}
      <Dialog title={label} open={large} onClose={() => setLarge(false)}>
        <p className={styles.hint}>{t('table.paste-hint')}</p>
        {editor(LARGE_PAGE)}
      </Dialog>
    </div>
  )
}
