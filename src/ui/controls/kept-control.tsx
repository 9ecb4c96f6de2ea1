import type { KeptParameter } from '../../graph/node/parameter.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import styles from './controls.module.css'

/** Letters of what a file held that are shown. */
const SHOWN = 4000

/** What a file held, word for word: it can be read and copied. */
export function KeptControl({ id, value, describedBy }: ControlProps<KeptParameter>) {
  const text = JSON.stringify(value ?? {}, undefined, 1)
  return (
    <textarea
      id={id}
      className={styles.kept}
      aria-describedby={describedBy}
      readOnly={true}
      spellCheck={false}
      rows={Math.min(12, text.split('\n').length)}
      value={text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}
    />
  )
}
