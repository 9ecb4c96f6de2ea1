import { FolderOpen, Maximize2, Plus } from 'lucide-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { Json } from '../../graph/base/json.ts'
import { checkTable } from '../../graph/node/check-table.ts'
import type { TableParameter } from '../../graph/node/parameter.ts'
import { type AnyTable, isLargeTable } from '../../graph/values/table.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { chooseFile, TABLE_FILES } from '../base/files/choose-file.ts'
import { useText } from '../base/language/use-text.ts'
import { lateModule } from '../base/late/late-module.ts'
import { lazyPart } from '../base/late/lazy-part.tsx'
import { Dialog } from '../base/widgets/dialog.tsx'
import type { TableSource } from '../table-import/import-dialog.tsx'
import { withBlock, withNewColumn, withRow } from './edit-table.ts'
import { LargeTable } from './large-table.tsx'
import styles from './table-editor.module.css'
import { TableEditor } from './table-editor.tsx'

/** What takes pasted text apart. */
const pastedReader = lateModule('tables/read-pasted', () => import('./read-pasted.ts'))
const ImportDialog = lazyPart(
  'table-import/import-dialog',
  async () => (await import('../table-import/import-dialog.tsx')).ImportDialog,
)
const SMALL_PAGE = 8
const LARGE_PAGE = 12

/** Edits a table: cells, columns, rows, a file in its place, and all of it larger. */
export function TableControl(props: ControlProps<TableParameter>) {
  const { parameter, value, label, disabled, onChange } = props
  const { t } = useText()
  const [large, setLarge] = useState(false)
  const [said, setSaid] = useState('')
  const [source, setSource] = useState<TableSource>()
  useEffect(pastedReader.ahead, [])
  // Two cells may be pasted before either is drawn.
  const newest = useRef<AnyTable>(undefined)
  if (value === undefined || checkTable(value, parameter)) return null
  const table = value as unknown as AnyTable
  newest.current = table
  const change = (next: AnyTable) => {
    newest.current = next
    setSaid('')
    onChange(next as unknown as Json)
  }

  async function open() {
    const file = await chooseFile(TABLE_FILES)
    if (file) setSource({ name: file.name, source: file, ...readBefore(table, file.name) })
  }
  async function paste(text: string, row: number, column: number) {
    const reader = await pastedReader.load()
    if (reader.kind !== 'ready') return setSaid(t('table.not-now'))
    const pasted = reader.module.readPasted(text, row === 0 && column === 0, parameter)
    const now = newest.current ?? table
    if (pasted.kind === 'ask') setSource({ name: '', source: text })
    else if (pasted.kind === 'table') change(pasted.table)
    else if (!isLargeTable(now)) change(withBlock(now, pasted.cells, [row, column], parameter))
  }
  const editor = (page: number, id?: string) => (
    <>
      {isLargeTable(table) ? (
        <LargeTable
          table={table}
          label={label}
          id={id}
          describedBy={props.describedBy}
          disabled={disabled}
          onChange={change}
        />
      ) : (
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
      )}
      {!disabled && (
        <div className={styles.tools}>
          {!isLargeTable(table) && (
            <>
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
            </>
          )}
          <button type="button" title={t('table.open-file-long')} onClick={() => void open()}>
            <FolderOpen size={13} /> {t('table.open-file')}
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
      {source && (
        <Suspense fallback={null}>
          <ImportDialog
            {...source}
            onTake={(next) => {
              change(next)
              setSource(undefined)
            }}
            onClose={() => setSource(undefined)}
          />
        </Suspense>
      )}
    </div>
  )
}

/** How the large table that is there was read, where it is out of a file of this name. */
function readBefore(table: AnyTable, file: string): Pick<TableSource, 'before'> {
  const from = isLargeTable(table) ? table.from : undefined
  if (from?.file !== file) return {}
  return { before: { settings: from.settings, columns: from.columns } as NonNullable<TableSource['before']> }
}
