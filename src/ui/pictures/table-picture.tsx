import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import styles from './table-picture.module.css'

export interface PictureColumn {
  readonly name: string
  readonly unit?: string
}

/** Rows of numbers with their names, and at the end what is asked for. Columns that do not fit are cut off. */
export function TablePicture(props: {
  readonly columns: readonly PictureColumn[]
  /** As many numbers a row as there are columns. */
  readonly rows: readonly (readonly number[])[]
  /** What each row is to be answered with, in words. */
  readonly answers: readonly string[]
  readonly answer: PictureColumn
  /** What is seen, for screen readers, where the table is too small to be read; it is read itself where left out. */
  readonly label?: string
  readonly small?: boolean
}) {
  const { columns, rows, answers, answer, label, small = false } = props
  const { number } = useText()
  // On a card there is room for the names of three columns.
  const most = small ? 2 : columns.length
  const shown = columns.slice(0, most)
  const table = (
    <table className={cx(styles.table, small && styles.small)}>
      <thead>
        <tr>
          {shown.map((column, at) => (
            <Heading key={at} {...column} />
          ))}
          {columns.length > most && <td className={styles.rest}>…</td>}
          <Heading {...answer} isAnswer />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.slice(0, most).map((value, at) => (
              <td key={at}>{number(value, { maximumSignificantDigits: small ? 3 : 4 })}</td>
            ))}
            {columns.length > most && <td className={styles.rest}>…</td>}
            <td data-answer="">{answers[i]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (label === undefined) return <div className={styles.box}>{table}</div>
  return (
    <div className={styles.box} role="img" aria-label={label}>
      {table}
    </div>
  )
}

function Heading({ name, unit, isAnswer = false }: PictureColumn & { readonly isAnswer?: boolean }) {
  return (
    <th scope="col" data-answer={isAnswer ? '' : undefined} title={unit ? `${name} (${unit})` : name}>
      {name}
      {unit && <small> {unit}</small>}
    </th>
  )
}
