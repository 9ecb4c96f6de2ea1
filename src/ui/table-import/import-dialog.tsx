import { useMemo, useState } from 'react'
import type { TableSettings } from '../../formats/tables/table-settings.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { AnyTable } from '../../graph/values/table.ts'
import { useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { Dialog } from '../base/widgets/dialog.tsx'
import { type Choices, type ColumnChange, ImportColumns } from './import-columns.tsx'
import { ImportSaid } from './import-said.tsx'
import { ImportSettings } from './import-settings.tsx'
import styles from './table-import.module.css'
import { useTablePreview } from './use-table-preview.ts'

/** A file with a table, or text that was pasted. */
export interface TableSource {
  /** What the file is called; empty for text. */
  readonly name: string
  readonly source: Blob | string
  /** How a file of that name was read before: the same file then gives the same table. */
  readonly before?: { readonly settings: Partial<TableSettings>; readonly columns: Choices }
}

export interface ImportDialogProps extends TableSource {
  /** Where the table may go, where there is a choice; the first is proposed. */
  readonly places?: readonly { readonly id: string; readonly label: string }[]
  readonly onTake: (table: AnyTable, place: string) => void
  readonly onClose: () => void
}

/** Changes of these leave the columns as they are, and with them what was said about each. */
const SAME_COLUMNS: readonly (keyof TableSettings)[] = [
  'encoding',
  'decimal',
  'thousands',
  'missing',
  'missingInText',
]

/** Shows how a table would be read, lets every guess be changed, and takes it. */
export function ImportDialog(props: ImportDialogProps) {
  const { name, source, places = [] } = props
  const { t, sentence } = useText()
  const intake = useSignal(useWorkspace().ownData)?.intake
  const [settings, setSettings] = useState<Partial<TableSettings>>(props.before?.settings ?? {})
  const [choices, setChoices] = useState<Choices>(props.before?.columns ?? [])
  const [place, setPlace] = useState(places[0]?.id ?? '')
  const [isTaking, setTaking] = useState(false)
  const [refused, setRefused] = useState<Problem>()
  // What a column is called and is for changes nothing of what is read.
  const types = JSON.stringify(choices.map((choice) => choice?.type ?? null))
  const order = useMemo(
    () => ({
      name,
      source,
      settings,
      columns: (JSON.parse(types) as (ColumnChange['type'] | null)[]).map((type) =>
        type ? { type } : undefined,
      ),
    }),
    [name, source, settings, types],
  )
  const { preview, problem, isOld } = useTablePreview(order)

  const change = (next: Partial<TableSettings>) => {
    setSettings({ ...settings, ...next })
    if (!Object.keys(next).every((key) => SAME_COLUMNS.includes(key as keyof TableSettings))) setChoices([])
  }
  const changeColumn = (at: number, next: ColumnChange) => {
    const count = preview?.columns.length ?? 0
    const asks = next.role === 'target' || next.role === 'class'
    setChoices(
      Array.from({ length: count }, (_, column) => {
        if (column === at) return { ...choices[column], ...next }
        const role = choices[column]?.role ?? preview?.columns[column]?.role
        // A network here predicts one thing.
        return asks && (role === 'target' || role === 'class')
          ? { ...choices[column], role: 'input' as const }
          : choices[column]
      }),
    )
  }
  async function take() {
    if (!intake || !preview) return
    setTaking(true)
    setRefused(undefined)
    const taken = await intake.table({ ...order, settings: preview.settings, columns: choices }).result
    setTaking(false)
    if (taken.ok) props.onTake(taken.value, place)
    else setRefused(taken.problems[0])
  }
  const said = refused ?? problem
  return (
    <Dialog
      title={name ? t('import.title', { file: name }) : t('import.title-pasted')}
      open
      wide
      onClose={props.onClose}
    >
      {preview ? (
        <>
          <ImportSettings preview={preview} onChange={change} />
          <ImportSaid preview={preview} choices={choices} />
          <ImportColumns preview={preview} choices={choices} isOld={isOld} onChange={changeColumn} />
        </>
      ) : (
        !said && <p role="status">{t('import.reading')}</p>
      )}
      {said && (
        <p role="alert" className={styles.refused}>
          {sentence(said)}
        </p>
      )}
      <footer className={styles.foot}>
        {places.length > 1 && (
          <label className={styles.setting}>
            <span>{t('import.place')}</span>
            <select value={place} onChange={({ currentTarget }) => setPlace(currentTarget.value)}>
              {places.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button onClick={props.onClose}>{t('import.cancel')}</Button>
        <Button
          kind="strong"
          aria-disabled={!preview || isOld || isTaking}
          onClick={() => !isOld && !isTaking && void take()}
        >
          {isTaking ? t('import.taking') : t('import.take')}
        </Button>
      </footer>
    </Dialog>
  )
}
