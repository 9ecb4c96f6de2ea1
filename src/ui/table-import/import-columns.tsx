import { COLUMN_TYPES, type ColumnType, isDateType } from '../../formats/tables/table-settings.ts'
import type { ColumnRole } from '../../graph/values/table.ts'
import { useText } from '../base/language/use-text.ts'
import type { PreviewColumn, TableOrder, TablePreview } from '../base/own-data-types.ts'
import styles from './table-import.module.css'

export type Choices = TableOrder['columns']
export type ColumnChange = NonNullable<Choices[number]>

/** The first rows of the table under what each column is taken for. */
export function ImportColumns(props: {
  readonly preview: TablePreview
  readonly choices: Choices
  readonly isOld: boolean
  readonly onChange: (at: number, change: ColumnChange) => void
}) {
  const { preview, choices, isOld } = props
  const { t } = useText()
  const { missing, missingInText } = preview.settings
  const columns = preview.columns.map((column, at) => chosen(column, choices[at]))
  const isGap = (cell: string, { type }: PreviewColumn) =>
    cell === '' || (missing.includes(cell) && (missingInText || type === 'number' || isDateType(type)))
  return (
    <div className={styles.scroll} aria-busy={isOld}>
      <table className={styles.table} aria-label={t('import.preview')}>
        <thead>
          <tr>
            <td />
            {columns.map((column, at) => (
              <th scope="col" key={at} data-role={column.role}>
                <ColumnHead column={column} at={at} onChange={(change) => props.onChange(at, change)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.first.map((cells, row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {columns.map((column, at) => {
                const cell = cells[at] ?? ''
                return (
                  <td
                    key={at}
                    data-role={column.role}
                    data-number={column.type === 'number' || undefined}
                    data-gap={isGap(cell, column) || undefined}
                  >
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A column as it was guessed, but for what was said about it. */
function chosen(column: PreviewColumn, choice: Choices[number]): PreviewColumn {
  const said = Object.entries(choice ?? {}).filter(([, value]) => value !== undefined)
  return { ...column, ...Object.fromEntries(said) }
}

function ColumnHead(props: {
  readonly column: PreviewColumn
  readonly at: number
  readonly onChange: (change: ColumnChange) => void
}) {
  const { column, at, onChange } = props
  const { name, unit, type, role, note, missing, unreadable } = column
  const { t } = useText()
  return (
    <div className={styles.head}>
      <input
        aria-label={t('table.name', { column: at + 1 })}
        className={styles.name}
        value={name}
        maxLength={60}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <input
        aria-label={t('table.unit', { name })}
        placeholder={t('table.unit-short')}
        value={unit ?? ''}
        maxLength={20}
        onChange={({ currentTarget }) => onChange({ unit: currentTarget.value })}
      />
      <select
        aria-label={t('import.type', { name })}
        value={type}
        onChange={({ currentTarget }) =>
          onChange({ type: currentTarget.value as ColumnType, role: undefined })
        }
      >
        {COLUMN_TYPES.map((each) => (
          <option key={each} value={each}>
            {t(`import.type.${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('table.role', { name })}
        value={role}
        data-role={role}
        onChange={({ currentTarget }) => onChange({ role: currentTarget.value as ColumnRole })}
      >
        {rolesOf(type).map((each) => (
          <option key={each} value={each}>
            {t(`table.role.${each}`)}
          </option>
        ))}
      </select>
      <div className={styles.notes}>
        {note && <p>{t(`import.note.${note}`)}</p>}
        {missing > unreadable.count && note !== 'empty' && (
          <p>{t('import.gaps', { count: missing - unreadable.count })}</p>
        )}
        {unreadable.example && (
          <p data-warning>
            {t('import.unreadable', {
              count: unreadable.count,
              cell: unreadable.example.cell,
              row: unreadable.example.row,
            })}
          </p>
        )}
      </div>
    </div>
  )
}

/** What a column of this type can be for. */
function rolesOf(type: ColumnType): readonly ColumnRole[] {
  if (type === 'number') return ['input', 'target', 'class', 'unused']
  return isDateType(type) ? ['input', 'unused'] : ['input', 'class', 'unused']
}
