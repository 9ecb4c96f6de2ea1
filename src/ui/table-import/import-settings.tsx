import { type ReactNode, useId } from 'react'
import {
  COMMENT_MARKS,
  DECIMAL_MARKS,
  ENCODINGS,
  SEPARATORS,
  type TableSettings,
  THOUSANDS_MARKS,
} from '../../formats/tables/table-settings.ts'
import { useText } from '../base/language/use-text.ts'
import type { TablePreview } from '../base/own-data-types.ts'
import styles from './table-import.module.css'

/** How the text of the table is taken apart: every guess, to be changed. */
export function ImportSettings(props: {
  readonly preview: TablePreview
  readonly onChange: (change: Partial<TableSettings>) => void
}) {
  const { preview, onChange } = props
  const { kind, settings, sheets, doubts } = preview
  const { t } = useText()
  const isText = kind !== 'sheets'
  return (
    <div className={styles.settings}>
      {kind === 'sheets' && sheets.length > 1 && (
        <Choice
          label={t('import.sheet')}
          value={String(settings.sheet)}
          options={sheets.map((name, at) => [String(at), name])}
          onChange={(sheet) => onChange({ sheet: Number(sheet), skip: undefined, header: undefined })}
        />
      )}
      {kind === 'file' && (
        <Choice
          label={t('import.encoding')}
          value={settings.encoding}
          options={ENCODINGS.map((each) => [each, t(`import.encoding.${each}`)])}
          onChange={(encoding) => onChange({ encoding })}
        />
      )}
      {isText && (
        <Choice
          label={t('import.separator')}
          isDoubtful={doubts.includes('separator')}
          value={settings.separator}
          options={SEPARATORS.map((each) => [each, t(`import.sign.${each}`)])}
          onChange={(separator) => onChange({ separator, skip: undefined, header: undefined })}
        />
      )}
      {isText && (
        <Choice
          label={t('import.decimal')}
          isDoubtful={doubts.includes('decimal')}
          value={settings.decimal}
          options={DECIMAL_MARKS.map((each) => [each, t(`import.sign.${each}`)])}
          onChange={(decimal) => onChange({ decimal, thousands: undefined })}
        />
      )}
      {isText && (
        <Choice
          label={t('import.thousands')}
          value={settings.thousands}
          options={THOUSANDS_MARKS.filter((each) => each !== settings.decimal).map((each) => [
            each,
            t(`import.sign.${each}`),
          ])}
          onChange={(thousands) => onChange({ thousands })}
        />
      )}
      <Field label={t('import.header')} isDoubtful={doubts.includes('header')}>
        {(id) => (
          <input
            id={id}
            type="checkbox"
            checked={settings.header}
            onChange={({ currentTarget }) => onChange({ header: currentTarget.checked })}
          />
        )}
      </Field>
      <Field label={t('import.skip')}>
        {(id) => (
          <input
            id={id}
            type="number"
            className={styles.count}
            min={0}
            max={10_000}
            value={settings.skip}
            onChange={({ currentTarget }) =>
              onChange({ skip: Math.max(0, Number(currentTarget.value) || 0) })
            }
          />
        )}
      </Field>
      {isText && (
        <Choice
          label={t('import.comment')}
          value={settings.comment}
          options={COMMENT_MARKS.map((each) => [each, each || t('import.sign.')])}
          onChange={(comment) => onChange({ comment, skip: undefined })}
        />
      )}
      <Field label={t('import.missing')} hint={t('import.missing-hint')}>
        {(id) => (
          <input
            id={id}
            className={styles.marks}
            key={settings.missing.join(' ')}
            defaultValue={settings.missing.join(' ')}
            autoComplete="off"
            spellCheck={false}
            onBlur={({ currentTarget }) => {
              const missing = currentTarget.value.split(/\s+/).filter((mark) => mark !== '')
              if (missing.join(' ') !== settings.missing.join(' ')) onChange({ missing })
            }}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
        )}
      </Field>
      <Field label={t('import.missing-in-text')}>
        {(id) => (
          <input
            id={id}
            type="checkbox"
            checked={settings.missingInText}
            onChange={({ currentTarget }) => onChange({ missingInText: currentTarget.checked })}
          />
        )}
      </Field>
    </div>
  )
}

function Choice<O extends string>(props: {
  readonly label: string
  readonly value: O
  readonly options: readonly (readonly [O, string])[]
  readonly isDoubtful?: boolean
  readonly onChange: (value: O) => void
}) {
  return (
    <Field label={props.label} isDoubtful={props.isDoubtful}>
      {(id) => (
        <select
          id={id}
          value={props.value}
          onChange={({ currentTarget }) => props.onChange(currentTarget.value as O)}
        >
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Field(props: {
  readonly label: string
  readonly hint?: string
  readonly isDoubtful?: boolean
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.setting} data-doubtful={props.isDoubtful || undefined} title={props.hint}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  )
}
