import { X } from 'lucide-react'
import { useState } from 'react'
import type { TableColumn } from '../../graph/values/table.ts'
import { useText } from '../base/language/use-text.ts'
import { type ColumnUse, useOf, usesOf, withUse } from './column-use.ts'
import styles from './table-editor.module.css'

/** Above a column: its name, its unit, what it is for, and the way to remove it. */
export function TableHead(props: {
  readonly column: TableColumn
  readonly at: number
  readonly disabled: boolean
  readonly onChange: (change: Partial<TableColumn>) => void
  /** Missing where it has to stay. */
  readonly onRemove?: (() => void) | undefined
}) {
  const { column, at, disabled } = props
  const { t, text } = useText()
  const name = text(column.name)
  return (
    <th scope="col" data-role={column.role}>
      <div className={styles.head}>
        <Words
          label={t('table.name', { column: at + 1 })}
          value={name}
          disabled={disabled}
          onChange={(next) => next !== '' && props.onChange({ name: next })}
        />
        {props.onRemove && !disabled && (
          <button
            type="button"
            className={styles.remove}
            aria-label={t('table.remove-column', { name })}
            title={t('table.remove-column', { name })}
            onClick={props.onRemove}
          >
            <X size={12} />
          </button>
        )}
        <Words
          label={t('table.unit', { name })}
          placeholder={t('table.unit-short')}
          value={column.unit ?? ''}
          disabled={disabled}
          onChange={(next) => props.onChange({ unit: next === '' ? undefined : next })}
        />
        <select
          className={styles.role}
          aria-label={t('table.role', { name })}
          value={useOf(column)}
          disabled={disabled}
          onChange={(event) => props.onChange(withUse(event.currentTarget.value as ColumnUse))}
        >
          {usesOf(column).map((use) => (
            <option key={use} value={use}>
              {t(`table.role.${use}`)}
            </option>
          ))}
        </select>
      </div>
    </th>
  )
}

function Words(props: {
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}) {
  const [draft, setDraft] = useState<string>()
  const finish = () => {
    const next = draft?.trim()
    if (next !== undefined && next !== props.value) props.onChange(next)
    setDraft(undefined)
  }
  return (
    <input
      className={styles.words}
      aria-label={props.label}
      placeholder={props.placeholder}
      maxLength={60}
      autoComplete="off"
      disabled={props.disabled}
      value={draft ?? props.value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
        else if (event.key === 'Escape' && draft !== undefined) {
          event.stopPropagation()
          setDraft(undefined)
        }
      }}
    />
  )
}
