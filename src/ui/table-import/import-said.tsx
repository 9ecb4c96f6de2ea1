import { useText } from '../base/language/use-text.ts'
import type { TablePreview } from '../base/own-data-types.ts'
import type { Choices } from './import-columns.tsx'
import styles from './table-import.module.css'

/** How large the table is, what of the file is not in it, and what could also be meant otherwise. */
export function ImportSaid(props: { readonly preview: TablePreview; readonly choices: Choices }) {
  const { preview, choices } = props
  const { rows, columns, doubts, leftOut, isLarge, lostLetters } = preview
  const { t } = useText()
  const unused = columns.filter(({ role }, at) => (choices[at]?.role ?? role) === 'unused').length
  return (
    <div className={styles.said} role="status">
      <p>
        {t('import.size', { rows, columns: columns.length })}
        {leftOut.comments > 0 && ` ${t('import.comments', { count: leftOut.comments })}`}
        {leftOut.before > 0 && ` ${t('import.before', { count: leftOut.before })}`}
        {leftOut.uneven > 0 && ` ${t('import.uneven', { count: leftOut.uneven })}`}
        {isLarge && ` ${t('import.large', { unused })}`}
      </p>
      {lostLetters > 0 && <p data-warning>{t('import.lost-letters', { count: lostLetters })}</p>}
      {doubts.map((doubt) => (
        <p key={doubt} data-warning>
          {t(`import.doubt.${doubt}`)}
        </p>
      ))}
    </div>
  )
}
