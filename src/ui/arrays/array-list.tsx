import { X } from 'lucide-react'
import { arrayTypeName } from '../../graph/values/array-type-name.ts'
import { ARRAY_ROLES, type ArrayRole, type OwnArray, type OwnArrays } from '../../graph/values/own-arrays.ts'
import { formatShape } from '../../graph/words/format-message.ts'
import { useText } from '../base/language/use-text.ts'
import styles from './arrays.module.css'

interface ArrayListProps {
  readonly arrays: OwnArrays
  readonly disabled: boolean
  readonly onChange: (arrays: OwnArrays) => void
  /** With the first values. */
  readonly detailed?: boolean
}

/** Each array with its type and shape, and what it is for. */
export function ArrayList({ arrays, disabled, onChange, detailed = false }: ArrayListProps) {
  const { t } = useText()
  const { files } = arrays
  const replaced = (index: number, role: ArrayRole) =>
    // No role is given twice.
    files.map((array, i) =>
      i === index
        ? { ...array, role }
        : array.role === role && role !== 'unused'
          ? { ...array, role: 'unused' as const }
          : array,
    )
  return (
    <ul className={styles.list}>
      {files.map((array, index) => (
        <li key={nameOf(array)}>
          <span className={styles.head}>
            <span className={styles.name} title={nameOf(array)}>
              {nameOf(array)}
            </span>
            <span className={styles.type}>
              {arrayTypeName(array.dtype)} {formatShape(array.shape)}
            </span>
          </span>
          {detailed && <code className={styles.first}>{array.first.join('  ')}</code>}
          <select
            className={styles.role}
            aria-label={t('arrays.role-of', { name: nameOf(array) })}
            disabled={disabled}
            value={array.role}
            onChange={(event) =>
              onChange({ ...arrays, files: replaced(index, event.currentTarget.value as ArrayRole) })
            }
          >
            {ARRAY_ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`arrays.role.${role}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={styles.remove}
            aria-label={t('arrays.remove', { name: nameOf(array) })}
            title={t('arrays.remove', { name: nameOf(array) })}
            disabled={disabled}
            onClick={() => onChange({ ...arrays, files: files.filter((other) => other !== array) })}
          >
            <X size={13} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** An array by its file, and by its key where the file has several. */
function nameOf({ name, key }: OwnArray): string {
  return key === undefined ? name : `${name} · ${key}`
}
